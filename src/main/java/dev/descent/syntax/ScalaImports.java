package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.List;

/** Reads imports and package clauses of Scala. */
final class ScalaImports {
    /** No program has more package clauses in a file; each of them repeats all that stand before it. */
    private static final int MOST_CLAUSES = 64;

    private final Code code;
    private final int line;
    private final List<String> path = new ArrayList<>();
    private final List<Import> found = new ArrayList<>();

    private ScalaImports(Code code, int node) {
        this.code = code;
        this.line = code.tree().startLine(node);
    }

    /** The package of a file: what all its leading package clauses say together. */
    static String namespace(Code code, String separator) {
        List<String> names = new ArrayList<>();
        for (int child : code.children(0)) {
            if (code.isKind(child, "package_clause")) {
                names.add(code.text(child, "name").replace(".", separator));
            }
        }
        return String.join(separator, names);
    }

    /** The imports of a declaration; a package clause after another one sees what the packages before it declare. */
    static List<Import> of(Code code, int node) {
        return code.isKind(node, "package_clause") ? ofPackage(code, node) : new ScalaImports(code, node).read(node);
    }

    private static List<Import> ofPackage(Code code, int clause) {
        List<String> outer = new ArrayList<>();
        for (int child : code.children(0)) {
            if (outer.size() > MOST_CLAUSES) {
                return List.of();
            }
            if (child == clause && !outer.isEmpty()) {
                String target = String.join("/", outer) + "/*";
                return List.of(new Import(target, List.of(), code.tree().startLine(clause)));
            }
            if (code.isKind(child, "package_clause")) {
                outer.add(code.text(child, "name").replace('.', '/'));
            }
        }
        return List.of();
    }

    private List<Import> read(int declaration) {
        for (int child : code.children(declaration)) {
            switch (code.kind(child)) {
                case "identifier" -> path.add(code.text(child));
                case "namespace_wildcard" -> add("*");
                case "namespace_selectors" -> code.namedChildren(child).forEach(this::select);
                case "arrow_renamed_identifier", "as_renamed_identifier" -> select(child);
                case "," -> finish();
                default -> {}
            }
        }
        finish();
        return found;
    }

    private void select(int selector) {
        switch (code.kind(selector)) {
            case "namespace_wildcard" -> add("*");
            case "arrow_renamed_identifier", "as_renamed_identifier" ->
                add(code.text(code.namedChildren(selector).getFirst()));
            default -> add(code.text(selector));
        }
    }

    private void finish() {
        if (!path.isEmpty() && found.stream().noneMatch(known -> known.target().startsWith(joined() + "/"))) {
            add(path.removeLast());
        }
        path.clear();
    }

    private void add(String name) {
        String target = path.isEmpty() ? name : joined() + "/" + name;
        found.add(new Import(target, name.equals("*") ? List.of() : List.of(name), line));
    }

    private String joined() {
        return String.join("/", path);
    }
}
