package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How classes and modules of Ruby build on each other. */
final class RubyClasses {
    private static final Set<String> MIXINS = Set.of("include", "extend", "prepend");
    private static final Set<String> PLAIN = Set.of("Object", "BasicObject", "Comparable", "Enumerable", "Singleton");
    private static final int DEEPEST = 8;

    private RubyClasses() {}

    /** The simple names of the superclass and the mixins. */
    static List<String> ancestors(Code code, int type) {
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
        return ancestors(code, type).stream().anyMatch(ancestor -> mayDeclare(code, type, ancestor, method, 0));
    }

    /** Whether a type, as named where {@code user} stands, may have a method; of those declared elsewhere nothing is known. */
    private static boolean mayDeclare(Code code, int user, String type, String method, int depth) {
        List<Integer> declarations = declarations(code, user, type);
        return declarations.isEmpty()
                || depth > DEEPEST
                || declarations.stream().anyMatch(declaration -> declares(code, declaration, method))
                || declarations.stream()
                        .flatMap(declaration -> ancestors(code, declaration).stream())
                        .anyMatch(ancestor -> mayDeclare(code, user, ancestor, method, depth + 1));
    }

    /** The types of a name in the bodies round a type. */
    private static List<Integer> declarations(Code code, int user, String type) {
        List<Integer> found = new ArrayList<>();
        for (int body = code.parent(user); body != SyntaxTree.NONE; body = code.parent(body)) {
            code.children(body).stream()
                    .filter(node -> code.is(node, Role.TYPE))
                    .filter(node -> simpleName(code, code.child(node, "name")).equals(type))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean declares(Code code, int type, String method) {
        return code.children(code.child(type, "body")).stream()
                .anyMatch(member -> code.is(member, Role.FUNCTION)
                        && code.text(member, "name").equals(method));
    }
}
