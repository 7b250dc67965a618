package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods the types and interfaces of a Go file have, and which types implement which interfaces by them. */
final class GoMethods {
    /** More implementations than these say nothing new of an interface, and many by many would be too many to keep. */
    private static final int MOST = 100;

    private static final Question<Set<String>> DECLARED = new Question<>(GoMethods::declared);
    private static final Question<Map<String, List<Integer>>> EMPTY = new Question<>(GoMethods::empty);
    private static final Question<Map<String, Set<String>>> TYPES_WITH = new Question<>(GoMethods::typesWith);

    private GoMethods() {}

    /** The declaration of a method's receiver, or {@link SyntaxTree#NONE}. */
    static int receiver(Code code, int function) {
        int list = code.child(function, "receiver");
        return list == SyntaxTree.NONE ? SyntaxTree.NONE : code.childOfKind(list, "parameter_declaration");
    }

    /** Whether some interface of the file has a method of this name. */
    static boolean interfaceDeclares(Code code, String method) {
        return code.ask(DECLARED, 0).contains(method);
    }

    /** The methods of all interfaces of a file. */
    private static Set<String> declared(Code code, int file) {
        return typeSpecs(code).stream()
                .map(type -> code.child(type, "type"))
                .filter(body -> code.isKind(body, "interface_type"))
                .flatMap(body -> methods(code, body).stream())
                .collect(Collectors.toSet());
    }

    private static List<Integer> typeSpecs(Code code) {
        return code.namedChildren(0).stream()
                .filter(declaration -> code.isKind(declaration, "type_declaration"))
                .flatMap(declaration -> code.namedChildren(declaration).stream())
                .filter(type -> code.isKind(type, "type_spec"))
                .toList();
    }

    private static Set<String> methods(Code code, int interfaceType) {
        Set<String> names = new HashSet<>();
        for (int element : code.namedChildren(interfaceType)) {
            if (code.isKind(element, "method_elem")) {
                names.add(code.text(element, "name"));
            }
        }
        return names;
    }

    /**
     * The types that an interface is closed over: it has an unexported method without parameters and results, which these
     * types implement by an empty body. Empty for open interfaces.
     */
    static List<String> closedFamily(Code code, int interfaceType) {
        Set<String> markers = new HashSet<>();
        for (int element : code.namedChildren(interfaceType)) {
            String name = code.text(element, "name");
            boolean plain = code.isKind(element, "method_elem")
                    && code.child(element, "result") == SyntaxTree.NONE
                    && code.text(element, "parameters").equals("()");
            if (plain && Character.isLowerCase(name.codePointAt(0))) {
                markers.add(name);
            }
        }
        return markers.stream()
                .flatMap(marker -> code.ask(EMPTY, 0).getOrDefault(marker, List.of()).stream())
                .sorted()
                .map(method -> receiverType(code, method))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The methods without a body's content, by their names. */
    private static Map<String, List<Integer>> empty(Code code, int file) {
        return methodDeclarations(code).stream()
                .filter(method -> isEmpty(code, code.child(method, "body")))
                .collect(Collectors.groupingBy(method -> code.text(method, "name")));
    }

    private static String receiverType(Code code, int method) {
        return GoDialect.simpleName(code, code.child(receiver(code, method), "type"));
    }

    private static boolean isEmpty(Code code, int body) {
        return body != SyntaxTree.NONE && code.namedChildren(body).isEmpty();
    }

    private static List<Integer> methodDeclarations(Code code) {
        return code.namedChildren(0).stream()
                .filter(declaration -> code.isKind(declaration, "method_declaration"))
                .filter(method -> receiver(code, method) != SyntaxTree.NONE)
                .toList();
    }

    /** What a type, or a declaration {@code var _ I = T{}}, says about implementations. */
    static List<Implementation> implementations(Code code, int node) {
        if (code.isKind(node, "var_spec")) {
            return asserted(code, node);
        }
        int body = code.child(node, "type");
        String name = code.text(node, "name");
        List<Implementation> found = new ArrayList<>();
        embedded(code, body).forEach(supertype -> found.add(new Implementation(supertype, name)));
        if (code.isKind(body, "interface_type")) {
            implementors(code, body).forEach(type -> found.add(new Implementation(name, type)));
        }
        return found;
    }

    private static List<Implementation> asserted(Code code, int variable) {
        String abstraction = GoDialect.simpleName(code, code.child(variable, "type"));
        int value = code.child(variable, "value");
        if (!code.text(variable, "name").equals("_") || abstraction.isEmpty() || value == SyntaxTree.NONE) {
            return List.of();
        }
        for (int node = value; node < code.tree().limit(value); node++) {
            if (code.is(node, Role.IDENTIFIER)) {
                return List.of(new Implementation(abstraction, code.text(node)));
            }
        }
        return List.of();
    }

    private static List<String> embedded(Code code, int body) {
        int fields = code.childOfKind(body, "field_declaration_list");
        List<Integer> elements = code.namedChildren(fields == SyntaxTree.NONE ? body : fields);
        return elements.stream()
                .filter(element -> isEmbedded(code, element))
                .map(element -> GoDialect.simpleName(code, element))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isEmbedded(Code code, int element) {
        boolean plainField =
                code.isKind(element, "field_declaration") && code.child(element, "name") == SyntaxTree.NONE;
        boolean plainElement = code.isKind(element, "type_elem")
                && code.namedChildren(element).size() == 1
                && !code.isKind(code.tree().firstChild(element), "negated_type");
        return plainField || plainElement;
    }

    /** The types of the file that have all methods of an interface. */
    private static List<String> implementors(Code code, int interfaceType) {
        Set<String> wanted = methods(code, interfaceType);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> types = code.ask(TYPES_WITH, 0);
        return wanted.stream()
                .map(method -> types.getOrDefault(method, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElseThrow()
                .stream()
                .filter(type -> wanted.stream()
                        .allMatch(method -> types.getOrDefault(method, Set.of()).contains(type)))
                .limit(MOST)
                .toList();
    }

    /** The types that have a method, in the order of their first methods, by its name. */
    private static Map<String, Set<String>> typesWith(Code code, int file) {
        Map<String, Set<String>> methodsOf = new LinkedHashMap<>();
        for (int method : methodDeclarations(code)) {
            methodsOf
                    .computeIfAbsent(receiverType(code, method), t -> new HashSet<>())
                    .add(code.text(method, "name"));
        }
        Map<String, Set<String>> types = new HashMap<>();
        methodsOf.forEach((type, methods) -> methods.forEach(method ->
                types.computeIfAbsent(method, m -> new LinkedHashSet<>()).add(type)));
        return types;
    }
}
