package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out an import whose name the file uses nowhere, comments and texts included.
 *
 * <p>In Java an import does nothing but name a type; wildcards and static imports are left alone. In Python and JavaScript it runs
 * the module: only modules of Python's own library without effects are taken out, where no other file mentions both this module and the name, and in
 * JavaScript single names of an import that keeps others. It refuses what marks a re-export: {@code __init__}, {@code __all__},
 * {@code export}, and lines with a comment.
 */
final class UnusedImport implements Recipe {
    private static final Set<String> PURE = Set.of(
            "abc",
            "base64",
            "bisect",
            "collections",
            "contextlib",
            "copy",
            "dataclasses",
            "datetime",
            "decimal",
            "enum",
            "functools",
            "hashlib",
            "heapq",
            "inspect",
            "io",
            "itertools",
            "json",
            "math",
            "operator",
            "os",
            "pathlib",
            "re",
            "shutil",
            "string",
            "struct",
            "sys",
            "tempfile",
            "textwrap",
            "time",
            "types",
            "typing",
            "uuid",
            "warnings",
            "weakref");

    @Override
    public String approach() {
        return "unused-import";
    }

    @Override
    public String title() {
        return "Remove unused imports";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return switch (site.tongue()) {
            case JAVA -> java(site);
            case PYTHON -> python(site);
            case ECMASCRIPT -> ecmaScript(site);
            case GO -> Stream.empty();
        };
    }

    private static Stream<Rewrite> java(Site site) {
        return top(site, "import_declaration")
                .filter(each -> each.children().stream().noneMatch(part -> part.is("static") || part.is("asterisk")))
                .filter(each ->
                        isUnused(site.code(), last(each.named().getLast().text())))
                .flatMap(each -> line(site.code(), each));
    }

    private static Stream<Rewrite> python(Site site) {
        String module = site.surroundings().path().replaceAll(".*/", "").replaceAll("[.].*", "");
        return site.code().root().text().contains("__all__") || module.startsWith("__")
                ? Stream.empty()
                : top(site, "import_statement")
                        .filter(each -> each.named().size() == 1
                                && PURE.contains(each.named().getFirst().text()))
                        .filter(each ->
                                isUnused(site.code(), each.named().getFirst().text()))
                        .filter(each -> !site.surroundings()
                                .mentionTogether(module, each.named().getFirst().text()))
                        .flatMap(each -> line(site.code(), each));
    }

    private static Stream<Rewrite> ecmaScript(Site site) {
        return top(site, "import_statement")
                .flatMap(SyntaxNode::descendants)
                .filter(each -> each.is("named_imports") && each.named().size() > 1)
                .flatMap(each -> specifiers(site.code(), each.named()));
    }

    private static Stream<Rewrite> specifiers(Code code, List<SyntaxNode> all) {
        List<SyntaxNode> unused = all.stream()
                .filter(each -> isUnused(
                        code,
                        each.child("alias")
                                .or(() -> each.child("name"))
                                .map(SyntaxNode::text)
                                .orElse("")))
                .toList();
        return unused.size() == all.size()
                ? Stream.empty()
                : unused.stream().map(each -> {
                    int at = all.indexOf(each);
                    return Rewrite.of(
                            at + 1 < all.size()
                                    ? Edit.delete(each.start(), all.get(at + 1).start())
                                    : Edit.delete(all.get(at - 1).end(), each.end()));
                });
    }

    private static Stream<SyntaxNode> top(Site site, String kind) {
        return site.code().root().named().stream()
                .filter(each -> each.is(kind) && site.reach().holds(site.code(), each));
    }

    private static Stream<Rewrite> line(Code code, SyntaxNode statement) {
        int start = code.lineStart(statement.start());
        int end = code.nextLine(statement.end());
        boolean isAlone = code.slice(start, end).strip().equals(statement.text().strip());
        return isAlone ? Stream.of(Rewrite.of(Edit.delete(start, end))) : Stream.empty();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isUnused(Code code, String name) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])");
        return word.matcher(code.slice(0, code.bytes().length)).results().count() == 1;
    }
}
