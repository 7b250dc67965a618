package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls the function itself where another did nothing but pass its arguments on to it, in the same order, and takes the other out.
 *
 * <p>Only for functions that their own file alone can know and only calls. The function behind it must be declared once, in the same
 * file and place, under a name that means nothing else there, with parameters and a result of the same types as written; every call
 * must give all arguments by position. It refuses {@code async} functions and generators, for there a call more is a step more.
 */
final class PassThrough implements Recipe {
    @Override
    public String approach() {
        return "pass-through";
    }

    @Override
    public String title() {
        return "Call it directly";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return Named.in(site)
                .filter(each -> each.ownsLines(site.code()) && !each.calls().isEmpty())
                .filter(each -> site.reach().holds(site.code(), each.node()))
                .flatMap(each -> inlined(site.code(), each).stream());
    }

    private static Optional<Rewrite> inlined(Code code, Named wrapper) {
        return passedOn(wrapper.node())
                .filter(call -> !Named.callee(call).text().equals(wrapper.name()))
                .flatMap(call -> target(wrapper.node(), Named.callee(call).text())
                        .filter(target -> isLike(wrapper.node(), target)
                                && !Hidden.isAny(code, Named.callee(call).text()))
                        .filter(target -> wrapper.calls().stream().allMatch(each -> givesAll(each, target)))
                        .map(target -> rewrite(code, wrapper, Named.callee(call).text())));
    }

    private static Rewrite rewrite(Code code, Named wrapper, String target) {
        List<Edit> edits = new ArrayList<>();
        wrapper.calls().forEach(call -> edits.add(Edit.replace(Named.callee(call), target)));
        edits.add(wrapper.removal(code));
        return new Rewrite(edits);
    }

    /** The call that a function consists of, if it hands its parameters on as they are. */
    private static Optional<SyntaxNode> passedOn(SyntaxNode function) {
        List<SyntaxNode> statements =
                function.child("body").map(Tongue::statements).orElse(List.of());
        boolean isPlain = statements.size() == 1
                && statements.getFirst().is("return_statement")
                && function.children().stream()
                        .noneMatch(each -> each.is("async") || each.is("*") || each.is("type_parameters"));
        return Optional.of(statements)
                .filter(all -> isPlain && statements.getFirst().named().size() == 1)
                .map(all -> all.getFirst().named().getFirst())
                .map(value -> value.is("expression_list") && value.named().size() == 1
                        ? value.named().getFirst()
                        : value)
                .filter(value ->
                        (value.is("method_invocation") && value.child("object").isEmpty())
                                || value.is("call")
                                || value.is("call_expression"))
                .filter(value -> Named.callee(value).is("identifier"))
                .filter(value -> Named.arguments(value)
                        .filter(arguments -> arguments.stream()
                                .map(SyntaxNode::text)
                                .toList()
                                .equals(parameters(function)))
                        .isPresent());
    }

    /** The names of plain parameters; one that is anything else is told by its whole text, which no argument equals. */
    private static List<String> parameters(SyntaxNode function) {
        return function.child("parameters").map(SyntaxNode::named).orElse(List.of()).stream()
                .flatMap(each -> names(each))
                .toList();
    }

    private static Stream<String> names(SyntaxNode parameter) {
        return switch (parameter.kind()) {
            case "identifier" -> Stream.of(parameter.text());
            case "formal_parameter", "parameter_declaration" ->
                parameter.children().stream()
                        .filter(each -> each.field().equals("name"))
                        .map(SyntaxNode::text);
            case "required_parameter" ->
                parameter.child("value").isPresent()
                        ? Stream.of(parameter.text())
                        : parameter.child("pattern").map(SyntaxNode::text).stream();
            case "typed_parameter" -> parameter.named().stream().limit(1).map(SyntaxNode::text);
            default -> Stream.of(parameter.text());
        };
    }

    private static Optional<SyntaxNode> target(SyntaxNode wrapper, String name) {
        List<SyntaxNode> all = wrapper.parent().map(SyntaxNode::named).orElse(List.of()).stream()
                .filter(Tongue::isFunction)
                .filter(each -> each.child("name")
                        .filter(own -> own.text().equals(name))
                        .isPresent())
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static boolean isLike(SyntaxNode wrapper, SyntaxNode target) {
        List<SyntaxNode> ones = wrapper.child("parameters").orElseThrow().named();
        List<SyntaxNode> others = target.child("parameters").orElseThrow().named();
        boolean isKept = Stream.of("type", "return_type", "result")
                .allMatch(field -> wrapper.child(field)
                        .map(SyntaxNode::text)
                        .equals(target.child(field).map(SyntaxNode::text)));
        return isKept
                && isStatic(wrapper) == isStatic(target)
                && Throws.declared(wrapper).equals(Throws.declared(target))
                && parameters(wrapper).size() == parameters(target).size()
                && ones.size() == others.size()
                && IntStream.range(0, ones.size())
                        .allMatch(i -> type(ones.get(i)).equals(type(others.get(i))));
    }

    private static boolean isStatic(SyntaxNode function) {
        return function.named().stream()
                .filter(each -> each.is("modifiers"))
                .flatMap(modifiers -> modifiers.children().stream())
                .anyMatch(each -> each.is("static"));
    }

    private static String type(SyntaxNode parameter) {
        return parameter.kind() + parameter.child("type").map(SyntaxNode::text).orElse("");
    }

    private static boolean givesAll(SyntaxNode call, SyntaxNode target) {
        return Named.arguments(call)
                .filter(all -> all.size() == parameters(target).size())
                .isPresent();
    }
}
