package dev.descent.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How classes of Python build on each other. */
final class PythonClasses implements Ancestry {
    /** Bases without methods that anyone would override. */
    private static final Set<String> PLAIN = Set.of("object", "ABC", "Generic", "NamedTuple", "Protocol", "TypedDict");

    private static final Set<String> CHOICES = Set.of("Enum", "IntEnum", "StrEnum");
    private static final Set<String> FLAGS = Set.of("Flag", "IntFlag");
    private static final Question<Map<String, List<Integer>>> CLASSES = new Question<>(PythonClasses::classes);
    private static final Question<Set<String>> MEMBERS = new Question<>(PythonClasses::members);

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
    @Override
    public List<String> supertypes(int type) {
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
        return type != SyntaxTree.NONE && mayDeclare(supertypes(type), method);
    }

    @Override
    public List<Integer> declarations(String type) {
        return code.ask(CLASSES, 0).getOrDefault(type, List.of());
    }

    @Override
    public boolean declares(int declaration, String member) {
        return code.ask(MEMBERS, declaration).contains(member);
    }

    /** The first class of each name. */
    private static Map<String, List<Integer>> classes(Code code, int module) {
        return code.children(module).stream()
                .map(statement -> definition(code, statement))
                .filter(declaration -> code.isKind(declaration, "class_definition"))
                .collect(Collectors.toMap(type -> code.text(type, "name"), List::of, (first, again) -> first));
    }

    private static Set<String> members(Code code, int type) {
        return code.children(code.child(type, "body")).stream()
                .map(member -> code.text(definition(code, member), "name"))
                .collect(Collectors.toSet());
    }

    private static int definition(Code code, int statement) {
        return code.is(statement, Role.ENVELOPE) ? code.child(statement, "definition") : statement;
    }
}
