package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How classes and interfaces of ECMAScript and TypeScript build on each other. */
final class EcmaScriptClasses implements Ancestry {
    private static final Question<List<String>> SUPERTYPES = new Question<>(EcmaScriptClasses::supertypes);
    private static final Question<Map<String, List<Integer>>> TYPES = new Question<>(EcmaScriptClasses::types);
    private static final Question<Set<String>> MEMBERS = new Question<>(EcmaScriptClasses::members);

    private final Code code;

    EcmaScriptClasses(Code code) {
        this.code = code;
    }

    /** The simple names of what a type extends and implements. */
    @Override
    public List<String> supertypes(int type) {
        return code.ask(SUPERTYPES, type);
    }

    private static List<String> supertypes(Code code, int type) {
        List<String> names = new ArrayList<>();
        for (int clause : code.children(type)) {
            switch (code.kind(clause)) {
                case "class_heritage" -> addHeritage(code, clause, names);
                case "extends_type_clause" -> code.namedChildren(clause).forEach(base -> add(code, base, names));
                default -> {}
            }
        }
        return names;
    }

    private static void addHeritage(Code code, int heritage, List<String> names) {
        for (int clause : code.namedChildren(heritage)) {
            switch (code.kind(clause)) {
                case "extends_clause" -> add(code, code.child(clause, "value"), names);
                case "implements_clause" -> code.namedChildren(clause).forEach(base -> add(code, base, names));
                default -> add(code, clause, names);
            }
        }
    }

    /** Calls that make a class, as mixins do, have no name. */
    private static void add(Code code, int base, List<String> names) {
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
                && mayDeclare(supertypes(code.parent(body)), EcmaScriptNames.name(code, function));
        return inherits || code.childOfKind(function, "override_modifier") != SyntaxTree.NONE;
    }

    @Override
    public List<Integer> declarations(String type) {
        return code.ask(TYPES, 0).getOrDefault(type, List.of());
    }

    @Override
    public boolean declares(int declaration, String member) {
        return code.ask(MEMBERS, declaration).contains(member);
    }

    /** The first type of each name. */
    private static Map<String, List<Integer>> types(Code code, int program) {
        return code.children(program).stream()
                .map(statement -> declaration(code, statement))
                .filter(declaration -> code.is(declaration, Role.TYPE))
                .collect(Collectors.toMap(type -> code.text(type, "name"), List::of, (first, again) -> first));
    }

    private static int declaration(Code code, int statement) {
        int inner = code.child(statement, "declaration");
        return inner == SyntaxTree.NONE ? statement : inner;
    }

    private static Set<String> members(Code code, int type) {
        return code.children(code.child(type, "body")).stream()
                .map(member -> code.text(member, code.isKind(member, "field_definition") ? "property" : "name"))
                .collect(Collectors.toSet());
    }
}
