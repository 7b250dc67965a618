package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How classes and modules of Ruby build on each other. */
final class RubyClasses {
    private static final Set<String> MIXINS = Set.of("include", "extend", "prepend");
    private static final Set<String> PLAIN = Set.of("Object", "BasicObject", "Comparable", "Enumerable", "Singleton");
    private static final Question<List<String>> ANCESTORS = new Question<>(RubyClasses::findAncestors);
    private static final Question<Map<String, List<Integer>>> TYPES = new Question<>(RubyClasses::types);
    private static final Question<Set<String>> METHODS = new Question<>(RubyClasses::methods);

    private RubyClasses() {}

    /** The simple names of the superclass and the mixins. */
    static List<String> ancestors(Code code, int type) {
        return code.ask(ANCESTORS, type);
    }

    private static List<String> findAncestors(Code code, int type) {
        List<String> names = new ArrayList<>();
        List<Integer> superclass = code.namedChildren(code.child(type, "superclass"));
        superclass.forEach(expression -> names.add(simpleName(code, expression)));
        for (int statement : code.children(code.child(type, "body"))) {
            if (code.is(statement, Role.CALL) && MIXINS.contains(code.text(statement, "method"))) {
                code.arguments(statement).forEach(mixin -> names.add(simpleName(code, mixin)));
            }
        }
        return names.stream().filter(name -> !PLAIN.contains(name)).toList();
    }

    /** The last segment of a constant's path, or the text of what is computed. */
    static String simpleName(Code code, int expression) {
        return code.isKind(expression, "scope_resolution") ? code.text(expression, "name") : code.text(expression);
    }

    /** Whether a method of a type may override one that it inherits, as far as the file can tell. */
    static boolean mayOverride(Code code, int type, String method) {
        return new Family(code, type).mayDeclare(ancestors(code, type), method);
    }

    /** The types that are named where {@code user} stands. */
    private record Family(Code code, int user) implements Ancestry {
        /** In all the bodies round the user. */
        @Override
        public List<Integer> declarations(String type) {
            List<Integer> found = new ArrayList<>();
            for (int body = code.parent(user); body != SyntaxTree.NONE; body = code.parent(body)) {
                found.addAll(code.ask(TYPES, body).getOrDefault(type, List.of()));
            }
            return found;
        }

        @Override
        public List<String> supertypes(int declaration) {
            return ancestors(code, declaration);
        }

        @Override
        public boolean declares(int declaration, String member) {
            return code.ask(METHODS, declaration).contains(member);
        }
    }

    private static Map<String, List<Integer>> types(Code code, int body) {
        return code.children(body).stream()
                .filter(node -> code.is(node, Role.TYPE))
                .collect(Collectors.groupingBy(type -> simpleName(code, code.child(type, "name"))));
    }

    private static Set<String> methods(Code code, int type) {
        return code.children(code.child(type, "body")).stream()
                .filter(member -> code.is(member, Role.FUNCTION))
                .map(method -> code.text(method, "name"))
                .collect(Collectors.toSet());
    }
}
