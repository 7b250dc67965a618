package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says of C#'s functions and types from where they can be named, and what besides calls may need them. */
final class CSharpTraits {
    /** Attributes that talk to compilers, analysers and people; any other one may be what a framework looks for. */
    private static final Set<String> INERT = Set.of(
            "Obsolete",
            "MethodImpl",
            "DebuggerStepThrough",
            "DebuggerHidden",
            "DebuggerNonUserCode",
            "DebuggerBrowsable",
            "DebuggerDisplay",
            "EditorBrowsable",
            "SuppressMessage",
            "UnconditionalSuppressMessage",
            "RequiresUnreferencedCode",
            "RequiresDynamicCode",
            "DoesNotReturn",
            "StackTraceHidden",
            "ExcludeFromCodeCoverage",
            "Conditional",
            "Pure",
            "CanBeNull",
            "NotNull",
            "MemberNotNull",
            "SecuritySafeCritical",
            "SecurityCritical",
            "CLSCompliant");

    private static final Set<String> TESTS = Set.of(
            "Test",
            "TestCase",
            "TestCaseSource",
            "TestFixture",
            "Fact",
            "Theory",
            "TestMethod",
            "TestClass",
            "DataTestMethod");

    /** What game engines call on their components by name. */
    private static final Set<String> MESSAGES =
            Set.of("Awake", "Start", "Update", "FixedUpdate", "LateUpdate", "Reset", "OnGUI");

    private CSharpTraits() {}

    static Visibility visibility(Code code, int declaration) {
        int member = CSharpMembers.member(code, declaration);
        CSharpModifiers modifiers = CSharpModifiers.of(code, member);
        if (modifiers.has("public") || (modifiers.has("protected") && !modifiers.has("private"))) {
            return Visibility.PUBLIC;
        }
        if (modifiers.has("internal") || modifiers.has("protected") || modifiers.has("file")) {
            return Visibility.INTERNAL;
        }
        int type = code.enclosing(member, Role.TYPE);
        if (code.isKind(type, "interface_declaration") && !modifiers.has("private")) {
            return Visibility.PUBLIC;
        }
        return type == SyntaxTree.NONE ? Visibility.INTERNAL : Visibility.PRIVATE;
    }

    /** Which of {@code CONSTRUCTOR}, {@code OVERRIDE} and {@code ENTRY_POINT} a function is. */
    static Set<Trait> of(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        int member = CSharpMembers.member(code, function);
        CSharpModifiers modifiers = CSharpModifiers.of(code, member);
        if (code.isKind(function, "constructor_declaration") || code.isKind(function, "destructor_declaration")) {
            traits.add(Trait.CONSTRUCTOR);
        }
        if (mayOverride(code, member, modifiers)) {
            traits.add(Trait.OVERRIDE);
        }
        if (isCalledFromOutside(code, function, modifiers)) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    /** Public members of a type with supertypes may implement one of theirs without saying so. */
    private static boolean mayOverride(Code code, int member, CSharpModifiers modifiers) {
        int type = code.enclosing(member, Role.TYPE);
        return modifiers.has("override")
                || modifiers.has("virtual")
                || modifiers.has("abstract")
                || code.childOfKind(member, "explicit_interface_specifier") != SyntaxTree.NONE
                || (modifiers.has("public")
                        && !modifiers.has("static")
                        && code.childOfKind(type, "base_list") != SyntaxTree.NONE);
    }

    private static boolean isCalledFromOutside(Code code, int function, CSharpModifiers modifiers) {
        String name = CSharpMembers.name(code, function);
        return !INERT.containsAll(modifiers.attributes())
                || modifiers.has("partial")
                || modifiers.has("extern")
                || name.startsWith("operator")
                || name.equals("Main")
                || name.startsWith("ShouldSerialize")
                || isHandler(code, function)
                || isMessage(code, function, name);
    }

    /** Handlers of events may be wired in markup: {@code (object sender, EventArgs e)}. */
    private static boolean isHandler(Code code, int function) {
        int list = code.child(function, "parameters");
        List<Integer> parameters = list == SyntaxTree.NONE ? List.of() : code.namedChildren(list);
        return parameters.size() == 2 && code.text(parameters.getLast(), "type").endsWith("EventArgs");
    }

    private static boolean isMessage(Code code, int function, String name) {
        int type = code.enclosing(function, Role.TYPE);
        return code.isKind(function, "method_declaration")
                && code.childOfKind(type, "base_list") != SyntaxTree.NONE
                && (MESSAGES.contains(name) || name.matches("On[A-Z].*"));
    }

    static boolean isTest(Code code, int declaration) {
        return CSharpModifiers.of(code, declaration).attributes().stream().anyMatch(TESTS::contains);
    }
}
