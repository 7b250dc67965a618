package dev.descent.recipes;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a language that recipes know calls things. */
enum Tongue {
    JAVA("&&", "||", "!", ";"),
    PYTHON("and", "or", "not ", ""),
    ECMASCRIPT("&&", "||", "!", ";"),
    GO("&&", "||", "!", "");

    private static final Set<String> BLOCKS =
            Set.of("block", "statement_block", "constructor_body", "statement_list", "else_clause");
    private static final Set<String> SEQUENCES = Set.of(
            "block",
            "statement_block",
            "constructor_body",
            "statement_list",
            "switch_block_statement_group",
            "switch_case",
            "switch_default",
            "module");
    private static final Set<String> LOOPS =
            Set.of("for_statement", "enhanced_for_statement", "while_statement", "do_statement", "for_in_statement");
    private static final Set<String> JUMPS =
            Set.of("return_statement", "throw_statement", "raise_statement", "break_statement", "continue_statement");
    private static final Set<String> FUNCTIONS = Set.of(
            "method_declaration",
            "constructor_declaration",
            "compact_constructor_declaration",
            "function_definition",
            "function_declaration",
            "generator_function_declaration",
            "method_definition");
    private static final Set<String> CLOSURES = Set.of(
            "lambda_expression",
            "lambda",
            "arrow_function",
            "function_expression",
            "generator_function",
            "func_literal");
    private static final Set<String> TYPES = Set.of(
            "class_declaration",
            "class_definition",
            "interface_declaration",
            "enum_declaration",
            "record_declaration",
            "annotation_type_declaration",
            "class_body",
            "class");
    private static final Set<String> TEXTS = Set.of(
            "string_literal",
            "string",
            "template_string",
            "raw_string_literal",
            "interpreted_string_literal",
            "character_literal",
            "rune_literal",
            "regex");

    private final String and;
    private final String or;
    private final String not;
    private final String end;

    Tongue(String and, String or, String not, String end) {
        this.and = and;
        this.or = or;
        this.not = not;
        this.end = end;
    }

    static Optional<Tongue> of(Language language) {
        return switch (language) {
            case JAVA -> Optional.of(JAVA);
            case PYTHON -> Optional.of(PYTHON);
            case JAVASCRIPT, TYPESCRIPT, TSX -> Optional.of(ECMASCRIPT);
            case GO -> Optional.of(GO);
            case C, CPP, C_SHARP, KOTLIN, PHP, RUBY, RUST, SCALA, SWIFT -> Optional.empty();
        };
    }

    String and() {
        return and;
    }

    String or() {
        return or;
    }

    /** What negates the expression that follows it. */
    String not() {
        return not;
    }

    /** What a simple statement ends with. */
    String end() {
        return end;
    }

    boolean hasBraces() {
        return this != PYTHON;
    }

    /** Whether conditions stand in parentheses. */
    boolean hasParentheses() {
        return this == JAVA || this == ECMASCRIPT;
    }

    static boolean isComment(SyntaxNode node) {
        return node.kind().endsWith("comment");
    }

    /** Whether it is a literal text. */
    static boolean isText(SyntaxNode node) {
        return node.isNamed() && TEXTS.contains(node.kind());
    }

    static boolean isLoop(SyntaxNode node) {
        return node.isNamed() && LOOPS.contains(node.kind());
    }

    /** Whether what follows it in its block is never reached. */
    static boolean isJump(SyntaxNode node) {
        return JUMPS.contains(node.kind());
    }

    /** Whether it declares a named function. */
    static boolean isFunction(SyntaxNode node) {
        return FUNCTIONS.contains(node.kind());
    }

    /** Whether it is a function without a name of its own. */
    static boolean isClosure(SyntaxNode node) {
        return node.isNamed() && CLOSURES.contains(node.kind());
    }

    static boolean isType(SyntaxNode node) {
        return node.isNamed() && TYPES.contains(node.kind());
    }

    /** Whether statements stand in it, one after the other. */
    static boolean isBlock(SyntaxNode node) {
        return BLOCKS.contains(node.kind());
    }

    /** The statements of a block without its comments, or the statement that stands in place of a block. */
    static List<SyntaxNode> statements(SyntaxNode body) {
        if (!isBlock(body)) {
            return List.of(body);
        }
        List<SyntaxNode> inside = body.named().stream()
                .filter(node -> !isComment(node) && !node.is("empty_statement"))
                .toList();
        return inside.size() == 1 && inside.getFirst().is("statement_list") ? statements(inside.getFirst()) : inside;
    }

    /** Whether the statements in it run one after the other, so that one of them may become several. */
    static boolean isSequence(SyntaxNode node) {
        return SEQUENCES.contains(node.kind());
    }

    /** The function, closure or type that a node is directly in; nothing at the top of a file. */
    static Optional<SyntaxNode> enclosing(SyntaxNode node) {
        Optional<SyntaxNode> above = node.parent();
        while (above.isPresent() && !isFunction(above.get()) && !isClosure(above.get()) && !isType(above.get())) {
            above = above.get().parent();
        }
        return above;
    }

    /** An expression without the parentheses around it. */
    static SyntaxNode bare(SyntaxNode expression) {
        SyntaxNode inner = expression;
        while (inner.is("parenthesized_expression") && inner.named().size() == 1) {
            inner = inner.named().getFirst();
        }
        return inner;
    }
}
