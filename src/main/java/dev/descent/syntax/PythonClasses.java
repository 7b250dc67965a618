package dev.descent.syntax;

import java.util.List;
import java.util.Set;

/** How classes of Python build on each other. */
final class PythonClasses {
    /** Bases without methods that anyone would override. */
    private static final Set<String> PLAIN = Set.of("object", "ABC", "Generic", "NamedTuple", "Protocol", "TypedDict");

    private static final Set<String> CHOICES = Set.of("Enum", "IntEnum", "StrEnum");
    private static final Set<String> FLAGS = Set.of("Flag", "IntFlag");
    private static final int DEEPEST = 8;

    private final Code code;

    PythonClasses(Code code) {
        this.code = code;
    }

    /** The last segment of a path, without arguments. */
    static String simpleName(Code code, int expression) {
        return switch (code.kind(expression)) {
            case "attribute" -> code.text(expression, "attribute");
            case "subscript" -> simpleName(code, code.child(expression, "value"));
            case "call" -> simpleName(code, code.child(expression, "function"));
            case "generic_type" -> simpleName(code, code.tree().firstChild(expression));
            case "identifier" -> code.text(expression);
            default -> "";
        };
    }

    /** The simple names of all bases. */
    private List<String> bases(int type) {
        return code.namedChildren(code.child(type, "superclasses")).stream()
                .filter(base -> !code.isKind(base, "keyword_argument"))
                .map(base -> simpleName(code, base))
                .toList();
    }

    /** The simple names of the bases that others could implement, too. */
    List<String> supertypes(int type) {
        return bases(type).stream().filter(base -> !isPlain(base)).toList();
    }

    private static boolean isPlain(String base) {
        return base.isEmpty() || PLAIN.contains(base) || CHOICES.contains(base) || FLAGS.contains(base);
    }

    boolean isChoice(int type) {
        return bases(type).stream().anyMatch(CHOICES::contains);
    }

    boolean isFlags(int type) {
        return bases(type).stream().anyMatch(FLAGS::contains);
    }

    boolean isAbstraction(int type) {
        return bases(type).contains("Protocol")
                || code.children(code.child(type, "body")).stream()
                        .map(member -> code.child(member, "definition"))
                        .anyMatch(member ->
                                PythonFunctions.decorators(code, member).contains("abstractmethod"));
    }

    /** Whether a method of a class overrides as far as the file can tell. */
    boolean mayOverride(int type, String method) {
        return supertypes(type).stream().anyMatch(base -> mayDeclare(base, method, 0));
    }

    /** Whether a class may have a method; of those declared elsewhere nothing is known. */
    private boolean mayDeclare(String type, String method, int depth) {
        int declaration = declaration(type);
        if (declaration == SyntaxTree.NONE || depth > DEEPEST) {
            return true;
        }
        return code.children(code.child(declaration, "body")).stream()
                        .anyMatch(
                                member -> code.text(definition(member), "name").equals(method))
                || supertypes(declaration).stream().anyMatch(base -> mayDeclare(base, method, depth + 1));
    }

    private int declaration(String type) {
        for (int statement : code.children(0)) {
            int declaration = definition(statement);
            if (code.isKind(declaration, "class_definition")
                    && code.text(declaration, "name").equals(type)) {
                return declaration;
            }
        }
        return SyntaxTree.NONE;
    }

    private int definition(int statement) {
        return code.is(statement, Role.ENVELOPE) ? code.child(statement, "definition") : statement;
    }
}
