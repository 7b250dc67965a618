package dev.descent.syntax;

/** What a kind of node means to the ruler; a kind may have several roles, most have none. */
enum Role {
    // Tokens
    /** Text for people: no token. */
    COMMENT,
    /** A leaf that formatting adds or drops: no token. */
    IGNORED,
    /** A name. */
    IDENTIFIER,
    /** A constant value other than text. */
    LITERAL,
    /** A string literal; one token, whatever the grammar splits it into. */
    STRING,
    /** A {@link #LITERAL} that names something: symbols in Ruby. */
    SYMBOL,
    /** Text between tags: one token by its length; white space in it is layout. */
    TEXT,
    /** Code that the grammar leaves as text, as the bodies of macros are: whatever it names is mentioned. */
    UNPARSED,
    /** Code inside a string literal. */
    INTERPOLATION,
    /** The null value. */
    NULL,
    /** What no clone may contain and no function uses: imports and package clauses. */
    BARRIER,
    /** What is said about a declaration, with arguments: its names are in use, but no clone goes through it. */
    REMARK,

    // Declarations
    /** A function, method, constructor or lambda; one without a name counts where it stands. */
    FUNCTION,
    /** A declaration of a named type. */
    TYPE,
    /** The members of a type; below anything but a {@link #TYPE} it is an anonymous type. */
    TYPE_BODY,
    /** Holds statements, members or branches, one after the other. */
    SEQUENCE,
    /** Says that a type implements an abstraction, besides the type's own declaration. */
    IMPLEMENTATION,
    /** Holds a declaration and belongs to it: decorators, {@code export}. */
    ENVELOPE,
    /** Stands before a declaration and belongs to it: attributes in Rust. */
    ANNOTATION,
    /** Declares the name in its field {@code name}: variables, parameters, fields, constants. */
    DECLARATION,
    /** An import. */
    IMPORT,

    // Control flow
    /** A conditional statement, with the fields {@code condition}, {@code consequence} and {@code alternative}. */
    IF,
    /** An else clause, where the grammar has a node for it. */
    ELSE,
    /** An else-if clause, where the grammar has a node for it. */
    ELSE_IF,
    /** A conditional expression. */
    TERNARY,
    /** A loop. */
    LOOP,
    /** A switch, match or select. */
    SWITCH,
    /** A branch of a switch; one without any named child is the default. */
    CASE,
    /** A handler of exceptions. */
    CATCH,
    /** A jump that may name a label. */
    JUMP,
    /** The label that a jump names. */
    LABEL,
    /** Branches and nests without any of the roles above: {@code let … else} in Rust, {@code #if}. */
    BRANCH,
    /** Breaks the flow without nesting and without any of the roles above: {@code #else}. */
    BREAK,
    /** An operation with two operands. */
    BINARY,
    /** The operators {@code and} and {@code or} on truth values. */
    LOGICAL_OPERATOR,
    /** An operation that does not end a logical expression, since the grammar binds it weaker than the language does. */
    JOINT,
    /** A pair of parentheses round an expression. */
    PARENTHESES,

    // Uses
    /** A call, of a constructor too. */
    CALL,
    /** A {@link #CALL} that makes an object. */
    CONSTRUCTION,
    /** A use of a macro: code without structure. */
    MACRO,
    /** A selection of a member: {@code a.b}. */
    MEMBER,
    /** The part of a {@link #MEMBER} that holds the selected name, where the grammar has a node for it. */
    SUFFIX,
    /** The object itself: {@code this}, {@code self}. */
    SELF,
    /** An element access by index or key. */
    INDEX,
    /** Adds nothing to the expression it holds, as far as passing arguments on goes: return, expression statement, await. */
    TRANSPARENT;

    private final long bit;

    // the bits never leave the process
    @SuppressWarnings("EnumOrdinal")
    Role() {
        bit = 1L << ordinal();
    }

    /** The number that has a bit for this role alone. */
    long bit() {
        return bit;
    }
}
