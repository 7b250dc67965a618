package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Visibility;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Says of C's and C++'s functions and types from where they can be named, and what besides calls may need them. */
final class CTraits {
    /** Attributes that ask for a function to be kept, called or found by something outside the code. */
    private static final Pattern KEPT =
            Pattern.compile("constructor|destructor|used|export|visibility|alias|section|weak|interrupt|ifunc");

    /** Functions of other languages' runtimes, and macros that register what follows them, as tests and benchmarks do. */
    private static final Pattern REGISTERED = Pattern.compile("Java_.*|JNI_On.*|PyInit_.*|[A-Z][A-Z0-9_]*");

    private static final Pattern TEST_MACRO =
            Pattern.compile("(TYPED_)?TEST(_[A-Z]+)?|TEST_CASE.*|SCENARIO|SUBCASE|BOOST_(AUTO|FIXTURE)_TEST.*");

    private static final Question<NavigableMap<Integer, String>> ACCESS = new Question<>(CTraits::sections);

    private CTraits() {}

    static Visibility visibility(Code code, int declaration) {
        if (isInAnonymousNamespace(code, declaration)) {
            return Visibility.PRIVATE;
        }
        int body = code.parent(envelope(code, declaration));
        if (code.isKind(body, "field_declaration_list")) {
            return access(code, body, declaration).equals("private") ? Visibility.INTERNAL : Visibility.PUBLIC;
        }
        return isStatic(code, declaration) ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    private static boolean isInAnonymousNamespace(Code code, int node) {
        for (int at = code.parent(node); at != SyntaxTree.NONE; at = code.parent(at)) {
            if (code.isKind(at, "namespace_definition") && code.child(at, "name") == SyntaxTree.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The declaration with what stands round it inside the members of a type. */
    private static int envelope(Code code, int declaration) {
        int node = declaration;
        while (code.isKind(code.parent(node), "template_declaration")
                || (code.is(node, Role.TYPE) && code.isKind(code.parent(node), "field_declaration"))) {
            node = code.parent(node);
        }
        return node;
    }

    private static String access(Code code, int members, int declaration) {
        Map.Entry<Integer, String> section = code.ask(ACCESS, members).floorEntry(declaration);
        String initially = code.isKind(code.parent(members), "class_specifier") ? "private" : "public";
        return section == null ? initially : section.getValue();
    }

    /** What the members of a type from a node on are. */
    private static NavigableMap<Integer, String> sections(Code code, int members) {
        NavigableMap<Integer, String> sections = new TreeMap<>();
        code.children(members).stream()
                .filter(member -> code.isKind(member, "access_specifier"))
                .forEach(member -> sections.put(member, code.text(member)));
        return sections;
    }

    private static boolean isStatic(Code code, int declaration) {
        return code.children(declaration).stream()
                .anyMatch(child -> code.isKind(child, "storage_class_specifier")
                        && code.text(child).equals("static"));
    }

    /** Which of {@code CONSTRUCTOR}, {@code OVERRIDE} and {@code ENTRY_POINT} a function is. */
    static Set<Trait> of(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = CFunctions.name(code, function);
        int type = enclosingType(code, function);
        String owner = CFunctions.owner(code, function, CDialect.typeName(code, type));
        if (name.equals(owner) || name.startsWith("~") || isDefaulted(code, function)) {
            traits.add(Trait.CONSTRUCTOR);
        }
        if (CFunctions.isVirtual(code, function) || code.childOfKind(type, "base_class_clause") != SyntaxTree.NONE) {
            traits.add(Trait.OVERRIDE);
        }
        if (name.startsWith("operator") || REGISTERED.matcher(name).matches() || isKept(code, function)) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    private static int enclosingType(Code code, int function) {
        int members = code.parent(envelope(code, function));
        return code.isKind(members, "field_declaration_list") ? code.parent(members) : SyntaxTree.NONE;
    }

    private static boolean isDefaulted(Code code, int function) {
        return code.childOfKind(function, "default_method_clause") != SyntaxTree.NONE
                || code.childOfKind(function, "delete_method_clause") != SyntaxTree.NONE;
    }

    /** Exported by {@code extern "C"} or an attribute, so that something that is not C++ may call it. */
    private static boolean isKept(Code code, int function) {
        int list = code.parent(function);
        return code.isKind(list, "linkage_specification")
                || code.isKind(code.parent(list), "linkage_specification")
                || code.children(function).stream()
                        .filter(child ->
                                code.kind(child).startsWith("attribute") || code.isKind(child, "ms_declspec_modifier"))
                        .anyMatch(child -> KEPT.matcher(code.text(child)).find());
    }

    /** Whether a node is a test by its macro, or only compiled for tests. */
    static boolean isTest(Code code, int node) {
        return switch (code.kind(node)) {
            case "function_definition" ->
                code.child(node, "type") == SyntaxTree.NONE
                        && TEST_MACRO.matcher(CFunctions.name(code, node)).matches();
            case "preproc_ifdef" ->
                code.text(code.tree().firstChild(node)).startsWith("#ifdef") && isTestFlag(code.text(node, "name"));
            case "preproc_if" -> isTestFlag(code.text(node, "condition").replaceAll("defined|\\W", ""));
            default -> false;
        };
    }

    private static boolean isTestFlag(String macro) {
        return macro.matches("(\\w+_)?(UNIT_?)?TESTS?(ING|_MAIN)?");
    }
}
