package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A function that only its own file can know: a private method in Java, a function at the top of a file elsewhere, with a leading
 * underscore in Python, not exported in JavaScript, in lower case in Go.
 *
 * @param node its declaration
 * @param name its name
 * @param calls where the file calls it, itself excluded
 */
record Named(SyntaxNode node, String name, List<SyntaxNode> calls) {
    private static final Set<String> HOOKS =
            Set.of("readObject", "writeObject", "readResolve", "writeReplace", "readObjectNoData", "main", "init");

    /**
     * The functions of this kind in a site's file that nobody else can know: no text or comment mentions them, and this file only calls them.
     */
    static Stream<Named> in(Site site) {
        return site.code()
                .root()
                .descendants()
                .filter(Tongue::isFunction)
                .filter(node -> isHidden(site, node) && !node.hasError())
                .flatMap(node -> of(site, node).stream());
    }

    private static Optional<Named> of(Site site, SyntaxNode node) {
        String name = node.child("name").orElseThrow().text();
        List<SyntaxNode> calls = site.code()
                .root()
                .descendants()
                .filter(each -> isCall(each, name) && !Scopes.isWithin(each, node))
                .toList();
        long inside = words(name, node.text());
        boolean isKnown = words(name, site.code().root().text()) == calls.size() + inside;
        return isKnown && !HOOKS.contains(name) && !isKnownElsewhere(site, name)
                ? Optional.of(new Named(node, name, calls))
                : Optional.empty();
    }

    /** Where a file keeps its functions to itself, others can only look one up by its name. */
    private static boolean isKnownElsewhere(Site site, String name) {
        return switch (site.tongue()) {
            case JAVA, ECMASCRIPT -> site.surroundings().quote(name);
            case PYTHON, GO -> site.surroundings().mention(name);
        };
    }

    private static long words(String word, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_$])")
                .matcher(text)
                .results()
                .count();
    }

    private static boolean isHidden(Site site, SyntaxNode node) {
        boolean isTop = node.parent().filter(above -> above.parent().isEmpty()).isPresent();
        String name = node.child("name").map(SyntaxNode::text).orElse("");
        return switch (site.tongue()) {
                    case JAVA -> node.is("method_declaration") && isPrivate(node);
                    case PYTHON -> isTop && name.startsWith("_") && !name.startsWith("__");
                    case ECMASCRIPT -> isTop && node.is("function_declaration") && isModule(site.code());
                    case GO -> isTop && node.is("function_declaration") && Character.isLowerCase(name.codePointAt(0));
                }
                && !isPreceded(site.code(), node);
    }

    /** Private, and nothing is said about it that somebody could act on. */
    private static boolean isPrivate(SyntaxNode method) {
        return method.named().stream()
                .filter(each -> each.is("modifiers"))
                .anyMatch(modifiers -> modifiers.named().isEmpty()
                        && modifiers.children().stream().anyMatch(each -> each.is("private")));
    }

    /** Functions of a script are everybody's; those of a module are its own. */
    private static boolean isModule(Code code) {
        return code.root().named().stream().anyMatch(each -> each.is("import_statement") || each.is("export_statement"))
                || code.slice(0, code.bytes().length).contains("module.exports");
    }

    /** Whether a comment stands right above it: what it says would be left behind. */
    private static boolean isPreceded(Code code, SyntaxNode node) {
        int line = code.lineStart(node.start());
        return line > 0 && code.hasComment(code.lineStart(line - 1), node.end());
    }

    /** The edit that takes the declaration out, an empty line beside it included. */
    Edit removal(Code code) {
        int start = code.lineStart(node.start());
        int end = code.nextLine(node.end());
        while (end < code.bytes().length && code.isLastOnLine(end)) {
            end = code.nextLine(end);
        }
        boolean isLast = end >= code.bytes().length
                || code.slice(end, code.nextLine(end)).strip().startsWith("}");
        while (isLast && start > 0 && code.isLastOnLine(code.lineStart(start - 1))) {
            start = code.lineStart(start - 1);
        }
        boolean isUnended = end == code.bytes().length && code.lineEnd(node.end()) == end && start > 0;
        return Edit.delete(isUnended ? code.previousLineEnd(start) : start, isLast ? code.nextLine(node.end()) : end);
    }

    /** Whether the declaration has lines of its own. */
    boolean ownsLines(Code code) {
        return code.isFirstOnLine(node.start()) && code.isLastOnLine(node.end());
    }

    /** Whether a call is of a function of this name, by its bare name or on {@code this}. */
    static boolean isCall(SyntaxNode node, String name) {
        return switch (node.kind()) {
            case "method_invocation" ->
                node.child("name").filter(each -> each.text().equals(name)).isPresent()
                        && node.child("object")
                                .filter(object -> !object.is("this"))
                                .isEmpty();
            case "call_expression", "call" ->
                node.child("function")
                        .filter(each -> each.is("identifier") && each.text().equals(name))
                        .isPresent();
            default -> false;
        };
    }

    /** The node that names the function in a call of it. */
    static SyntaxNode callee(SyntaxNode call) {
        return call.child(call.is("method_invocation") ? "name" : "function").orElseThrow();
    }

    /** The arguments of a call; nothing when one is spread, or given by name. */
    static Optional<List<SyntaxNode>> arguments(SyntaxNode call) {
        return call.child("arguments")
                .filter(list -> list.is("argument_list") || list.is("arguments"))
                .map(list -> list.named().stream()
                        .filter(each -> !Tongue.isComment(each))
                        .toList())
                .filter(all -> all.stream()
                        .noneMatch(each -> each.kind().contains("splat")
                                || each.is("spread_element")
                                || each.is("keyword_argument")
                                || each.is("variadic_argument")));
    }
}
