package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A private method that takes over a run of statements.
 *
 * @param outline what the statements need and leave behind
 * @param name a name that is free
 * @param constants parameters for literals of the run, beside its inputs
 */
record Helper(Outline outline, String name, List<Constant> constants) {
    /**
     * A literal that becomes a parameter.
     *
     * @param type the parameter's type
     * @param places where the literal stands in the run
     */
    record Constant(String type, String name, List<SyntaxNode> places) {}

    /** What it would be called where it could be; nothing when no name fits or is free. */
    static Optional<Helper> of(Site site, Outline outline, Locals locals) {
        return HelperName.of(outline, locals)
                .filter(name -> isFree(site, outline, name))
                .findFirst()
                .map(name -> new Helper(outline, name, List.of()));
    }

    private static boolean isFree(Site site, Outline outline, String name) {
        return site.code()
                        .root()
                        .descendants()
                        .noneMatch(node -> node.is("identifier") && node.text().equals(name) && !isQualified(node))
                && (isAlone(outline.run().function()) || !site.surroundings().mention(name));
    }

    private static boolean isQualified(SyntaxNode name) {
        return name.parent()
                .filter(above -> above.is("method_invocation")
                        && name.field().equals("name")
                        && above.child("object").isPresent())
                .isPresent();
    }

    /** Whether its type neither inherits from others nor is inherited from, so that its private names concern nobody. */
    private static boolean isAlone(SyntaxNode function) {
        SyntaxNode type = function.parent().flatMap(SyntaxNode::parent).orElseThrow();
        boolean isFinal = type.is("record_declaration")
                || type.named().stream()
                        .filter(each -> each.is("modifiers"))
                        .flatMap(modifiers -> modifiers.children().stream())
                        .anyMatch(each -> each.is("final"));
        return isFinal
                && type.child("superclass").isEmpty()
                && type.child("interfaces").isEmpty();
    }

    Helper with(List<Constant> parameters) {
        return new Helper(outline, name, List.copyOf(parameters));
    }

    /** Moves the statements into it and calls it in their place. */
    Rewrite extraction(Code code) {
        return Rewrite.of(call(outline.run(), List.of()), declaration(code));
    }

    /** The edit that puts a call in the place of statements of the same outline; its own, or their copies. */
    Edit call(Run place, List<String> literals) {
        List<String> arguments =
                new ArrayList<>(outline.inputs().stream().map(Local::name).toList());
        arguments.addAll(literals);
        return new Edit(place.start(), place.end(), outline.call(name, arguments));
    }

    /** The edit that declares it behind the method that it was part of. */
    Edit declaration(Code code) {
        SyntaxNode function = outline.run().function();
        String newline = code.newline();
        String indentation = code.indentation(function.start());
        String step = code.indentationStep(function.child("body").orElseThrow());
        List<String> lines = new ArrayList<>(List.of("", "", header(indentation, step, newline, code.width())));
        lines.addAll(body(code, indentation + step));
        outline.output()
                .filter(local -> lastValue().isEmpty())
                .ifPresent(local -> lines.add(indentation + step + "return " + local.name() + ";"));
        lines.add(indentation + "}");
        return Edit.insert(function.end(), String.join(newline, lines));
    }

    private String header(String indentation, String step, String newline, int width) {
        List<String> parameters = new ArrayList<>(outline.inputs().stream()
                .map(each -> each.type() + " " + each.name())
                .toList());
        constants.forEach(each -> parameters.add(each.type() + " " + each.name()));
        String exceptions = outline.exceptions().isEmpty() ? "" : " throws " + String.join(", ", outline.exceptions());
        String start = "private %s%s %s(".formatted(outline.isStatic() ? "static " : "", outline.returnType(), name);
        String rest = String.join(", ", parameters) + ")" + exceptions + " {";
        boolean isLong = indentation.length() + start.length() + rest.length() > width;
        return indentation + start + (isLong ? newline + indentation + step + step : "") + rest;
    }

    /** The value of the output, when the last statement does nothing but declare it. */
    private Optional<SyntaxNode> lastValue() {
        SyntaxNode last = outline.run().statements().getLast();
        return outline.output()
                .map(Local::node)
                .filter(node -> last.is("local_variable_declaration")
                        && node.parent().filter(last::equals).isPresent())
                .filter(node -> last.named().stream()
                                .filter(each -> each.is("variable_declarator"))
                                .count()
                        == 1)
                .filter(node -> !node.child("value").orElseThrow().is("array_initializer"))
                .flatMap(node -> node.child("value"));
    }

    private List<String> body(Code code, String indentation) {
        String from = code.indentation(outline.run().start());
        return text(code)
                .lines()
                .map(line -> line.startsWith(from) ? line.substring(from.length()) : line.stripLeading())
                .map(line -> line.isBlank() ? "" : indentation + line)
                .collect(Collectors.toList());
    }

    /** The statements with parameters in place of literals. */
    private String text(Code code) {
        Run run = outline.run();
        StringBuilder text = new StringBuilder(code.indentation(run.start()));
        int kept = run.start();
        for (Edit edit : edits()) {
            text.append(code.slice(kept, edit.start())).append(edit.text());
            kept = edit.end();
        }
        return text.append(code.slice(kept, run.end())).toString();
    }

    private List<Edit> edits() {
        Stream<Edit> parameters = constants.stream()
                .flatMap(each -> each.places().stream().map(place -> Edit.replace(place, each.name())));
        Stream<Edit> result = lastValue().stream()
                .map(value -> new Edit(outline.run().statements().getLast().start(), value.start(), "return "));
        return Stream.concat(parameters, result)
                .sorted(Comparator.comparingInt(Edit::start))
                .toList();
    }
}
