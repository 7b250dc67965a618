package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/**
 * The description of one language: which kinds of node play which roles, and the few questions whose answer is more than a
 * kind. Answers depend on nothing but the tree.
 */
abstract class Dialect {
    private final Grammar grammar;
    private final Roles roles;

    Dialect(Language language) {
        grammar = Grammar.of(language);
        roles = Roles.in(grammar);
        assign(roles);
    }

    final Grammar grammar() {
        return grammar;
    }

    final Roles roles() {
        return roles;
    }

    /** Says which kinds play which roles; called once, before any other method. */
    abstract void assign(Roles roles);

    /** Whether a text is built to exhaust the parser; it is refused unparsed. */
    boolean nestsTooDeeply(byte[] text) {
        return false;
    }

    /** The text for the grammar to read, where it would stumble over the text itself; every byte kept has its place. */
    byte[] readable(byte[] text) {
        return text;
    }

    /** A readable text with less in it that is known to upset the grammar, worth a try when there were errors. */
    byte[] simplified(byte[] readable) {
        return readable;
    }

    /** A tree in the shape that this dialect describes; it differs where the grammar's own shape hides what matters. */
    SyntaxTree reshape(SyntaxTree tree) {
        return tree;
    }

    /** Whether a node whose kind has a role plays it. */
    boolean plays(Code code, int node, Role role) {
        return true;
    }

    /** The package or module that the file declares, or empty. */
    String namespace(Code code) {
        return "";
    }

    /** The name of a {@link Role#FUNCTION} or {@link Role#TYPE}, or empty when it has none. */
    String name(Code code, int declaration) {
        return code.text(declaration, "name");
    }

    /** The type that a function belongs to; {@code enclosing} is the type whose declaration holds it, or empty. */
    String owner(Code code, int function, String enclosing) {
        return enclosing;
    }

    /** The parameters of a function, the receiver excluded. */
    abstract List<Parameter> parameters(Code code, int function);

    /** From how far a named function or type can be named. */
    abstract Visibility visibility(Code code, int declaration);

    /**
     * What is known of a function: any of {@code CONSTRUCTOR}, {@code OVERRIDE}, {@code ENTRY_POINT}. The engine finds the
     * other traits.
     */
    abstract Set<Trait> traits(Code code, int function);

    /** Whether a type exists to be implemented and the family of its implementations is open. */
    abstract boolean isAbstraction(Code code, int type);

    /** The states that a type can represent. */
    abstract Shape shape(Code code, int type, FieldUses uses);

    /** A type that implements each of these. */
    static List<Implementation> heir(String type, List<String> supertypes) {
        return supertypes.stream()
                .map(supertype -> new Implementation(supertype, type))
                .toList();
    }

    /** Which types implement what, as a {@link Role#TYPE} or {@link Role#IMPLEMENTATION} says. */
    abstract List<Implementation> implementations(Code code, int node);

    /** The imports that a {@link Role#IMPORT} stands for. */
    abstract List<Import> imports(Code code, int node);

    /** Whether a node outside all functions is run as top-level code, with all below it. */
    abstract boolean isExecutable(Code code, int node);

    /** Whether a {@link Role#IDENTIFIER} is the name being declared, not a use of it. */
    boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return code.hasField(identifier, "name")
                && (code.is(parent, Role.DECLARATION) || code.is(parent, Role.FUNCTION) || code.is(parent, Role.TYPE));
    }

    /** Whether a {@link Role#IDENTIFIER} uses what it names: neither declares it nor repeats or labels something. */
    boolean isUse(Code code, int identifier) {
        return !isDeclared(code, identifier);
    }

    /** Whether a {@link Role#IDENTIFIER} is what is called or constructed. */
    abstract boolean isCalled(Code code, int identifier);

    /** Whether a call makes a value of a type, as far as the name of what it calls tells. */
    boolean constructs(Code code, int call, String callee) {
        return code.is(call, Role.CONSTRUCTION);
    }

    /** Whether functions of one type may share a name, and are told apart by how many arguments they take. */
    boolean overloads() {
        return false;
    }

    /** How many arguments the call has whose callee is {@code identifier}; asked where functions may be overloaded. */
    int argumentCount(Code code, int identifier) {
        return code.argumentCount(identifier);
    }

    /** Whether functions of one type need no receiver to call each other. */
    boolean impliesReceiver() {
        return overloads();
    }

    /** Whether a name that stands alone is a variable where one of this name is declared, and a call elsewhere. */
    boolean isVariableOrCall(Code code, int identifier) {
        return false;
    }

    /** Whether a name that is called without receiver means a variable where one of this name is declared. */
    boolean isHiddenByVariables(Code code, int identifier) {
        return true;
    }

    /** Whether the declaration of a name is that of a function, not that of one of its parameters. */
    boolean names(Code code, int function, int identifier) {
        return code.parent(identifier) == function && code.hasField(identifier, "name");
    }

    /** The name that a function has only for itself, or empty. */
    String ownName(Code code, int function) {
        return "";
    }

    /** Whether a call that names a function may mean it, as far as its arguments tell. */
    boolean accepts(Code code, int function, int call) {
        return true;
    }

    /** Whether a receiver is the object whose method {@code function} is. */
    boolean isSelf(Code code, int receiver, int function) {
        return code.is(receiver, Role.SELF);
    }

    /** The expression whose value a node hands on unchanged: the only one of a list, what is converted; or the node itself. */
    int onlyExpression(Code code, int node) {
        return node;
    }

    /** The expression that is called if an identifier is: itself, but where a grammar binds calls weaker than operators. */
    int callee(Code code, int identifier) {
        return identifier;
    }

    /** What holds the parameters' values in a call, or {@link SyntaxTree#NONE}. */
    int argumentList(Code code, int call) {
        return code.child(call, "arguments");
    }

    /** The value that an argument passes on. */
    int argumentValue(Code code, int argument) {
        return argument;
    }

    /** What a function does, or {@link SyntaxTree#NONE} when it has no body. */
    int body(Code code, int function) {
        return code.child(function, "body");
    }

    /** Whether a {@link Role#TYPE} only adds members to a type that is declared elsewhere. */
    boolean isExtension(Code code, int type) {
        return false;
    }

    /** Whether a node is code in a string literal without an {@link Role#INTERPOLATION} round it. */
    boolean isEmbedded(Code code, int node) {
        return false;
    }

    /** The part of a {@link Role#CASE} that the subject is compared with, or {@link SyntaxTree#NONE}. */
    int caseLabel(Code code, int branch) {
        int pattern = code.child(branch, "pattern");
        return pattern == SyntaxTree.NONE ? code.child(branch, "value") : pattern;
    }

    /** The parts of a {@link Role#CASE} that the subject is compared with. */
    List<Integer> caseLabels(Code code, int branch) {
        int label = caseLabel(code, branch);
        return label == SyntaxTree.NONE ? List.of() : List.of(label);
    }

    /** Records what a {@link Role#CALL} says about the values of names. */
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {}

    /** Records what a node that is no call and has no two operands says about the values of names. */
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {}

    /** Whether else-if is a keyword of its own, so that an {@code if} right below an else is nested in it. */
    boolean hasElseIfKeyword() {
        return false;
    }

    /** Whether an {@link Role#IF} continues the one it stands in, although neither role nor field says so. */
    boolean isElseIf(Code code, int node) {
        return false;
    }

    /**
     * By how many levels what follows a node in the text stands deeper for it, although it is not in it; asked of nodes whose
     * kind may be a {@link Role#BRANCH}.
     */
    int levelsOpened(Code code, int node) {
        return 0;
    }

    /** Whether a node belongs to the condition of a directive, which no program runs. */
    boolean isDirective(Code code, int node) {
        return false;
    }

    /** Whether a function raises the nesting of what is in it; one that stands in no other one is nested in nothing. */
    boolean raisesNesting(Code code, int function) {
        return code.enclosing(function, Role.FUNCTION) != SyntaxTree.NONE;
    }

    /** Whether a function stands in another one that has a body. */
    final boolean isNested(Code code, int function) {
        int outer = code.enclosing(function, Role.FUNCTION);
        while (outer != SyntaxTree.NONE && body(code, outer) == SyntaxTree.NONE) {
            outer = code.enclosing(outer, Role.FUNCTION);
        }
        return outer != SyntaxTree.NONE;
    }

    /** Whether test code begins at a node and ends with it. */
    boolean isTestCode(Code code, int node) {
        return false;
    }

    /** Whether a {@link Role#CALL} is for a member whose name it computes: it may be any one of the type that it stands in. */
    boolean callsComputedName(Code code, int call) {
        return false;
    }

    /** Names of functions that run text as code. */
    Set<String> evaluators() {
        return Set.of();
    }
}
