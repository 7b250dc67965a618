package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;

/** How classes and interfaces of ECMAScript and TypeScript build on each other. */
final class EcmaScriptClasses {
    private static final int DEEPEST = 8;

    private final Code code;

    EcmaScriptClasses(Code code) {
        this.code = code;
    }

    /** The simple names of what a type extends and implements. */
    List<String> supertypes(int type) {
        List<String> names = new ArrayList<>();
        for (int clause : code.children(type)) {
            switch (code.kind(clause)) {
                case "class_heritage" -> addHeritage(clause, names);
                case "extends_type_clause" -> code.namedChildren(clause).forEach(base -> add(base, names));
                default -> {}
            }
        }
        return names;
    }

    private void addHeritage(int heritage, List<String> names) {
        for (int clause : code.namedChildren(heritage)) {
            switch (code.kind(clause)) {
                case "extends_clause" -> add(code.child(clause, "value"), names);
                case "implements_clause" -> code.namedChildren(clause).forEach(base -> add(base, names));
                default -> add(clause, names);
            }
        }
    }

    /** Calls that make a class, as mixins do, have no name. */
    private void add(int base, List<String> names) {
        String name = simpleName(code, base);
        names.add(name.isEmpty() ? code.text(base) : name);
    }

    /** The last segment of a path, without type arguments. */
    static String simpleName(Code code, int type) {
        int node = type;
        while (node != SyntaxTree.NONE && !code.tree().isLeaf(node)) {
            int name = code.child(node, "name");
            node = name == SyntaxTree.NONE ? code.child(node, "property") : name;
        }
        return code.text(node);
    }

    /** Whether a type has members without a body. */
    boolean isAbstraction(int type) {
        return code.isKind(type, "abstract_class_declaration")
                || (code.isKind(type, "interface_declaration")
                        && code.children(code.child(type, "body")).stream()
                                .anyMatch(member -> code.isKind(member, "method_signature")));
    }

    /** Whether a method says that it overrides, or does so as far as the file can tell. */
    boolean mayOverride(int function) {
        int field = code.isKind(code.parent(function), "class_body") ? function : code.parent(function);
        int body = code.parent(field);
        boolean inherits = code.isKind(body, "class_body")
                && supertypes(code.parent(body)).stream()
                        .anyMatch(base -> mayDeclare(base, EcmaScriptNames.name(code, function), 0));
        return inherits || code.childOfKind(function, "override_modifier") != SyntaxTree.NONE;
    }

    /** Whether a type may have a member; of those declared elsewhere nothing is known. */
    private boolean mayDeclare(String type, String member, int depth) {
        int declaration = declaration(type);
        if (declaration == SyntaxTree.NONE || depth > DEEPEST) {
            return true;
        }
        return code.children(code.child(declaration, "body")).stream()
                        .anyMatch(child -> memberName(child).equals(member))
                || supertypes(declaration).stream().anyMatch(base -> mayDeclare(base, member, depth + 1));
    }

    private String memberName(int member) {
        return code.text(member, code.isKind(member, "field_definition") ? "property" : "name");
    }

    private int declaration(String type) {
        for (int statement : code.children(0)) {
            int inner = code.child(statement, "declaration");
            int declaration = inner == SyntaxTree.NONE ? statement : inner;
            if (code.is(declaration, Role.TYPE)
                    && code.text(declaration, "name").equals(type)) {
                return declaration;
            }
        }
        return SyntaxTree.NONE;
    }
}
