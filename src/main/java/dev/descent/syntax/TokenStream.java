package dev.descent.syntax;

import dev.descent.source.FileFacts.Dark;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import java.util.BitSet;

/** The tokens of a tree, and which of them lie below which node. */
final class TokenStream {
    private static final int CHARACTERS_PER_TOKEN = 6;
    private static final int LONG_STRING = 40;
    private static final int DELIMITERS = 2;
    private static final long REGIONS = Roles.bits(Role.COMMENT, Role.BARRIER, Role.REMARK);
    private static final long LITERALS = Roles.bits(Role.LITERAL, Role.STRING, Role.TEXT, Role.NULL);

    private final Code code;
    private final Dialect dialect;
    private final SyntaxTree tree;
    /** For each node, and for the end of the tree, the number of tokens before it. */
    private final int[] before;

    private final BitSet inString = new BitSet();
    private final Borders borders;
    private final Tokens.Builder builder = new Tokens.Builder();
    private final Tokens tokens;
    /** That of the token before. */
    private int line = 1;

    private int stringEnd;
    private int commentEnd;
    private int barrierEnd;
    private int errorEnd;
    private int longStringTokens;
    private int errorTokens;

    TokenStream(Code code, Dialect dialect) {
        this.code = code;
        this.dialect = dialect;
        this.tree = code.tree();
        this.before = new int[tree.size() + 1];
        this.borders = new Borders(code);
        read();
        tokens = builder.build();
    }

    private void read() {
        for (int node = 0; node < tree.size(); node++) {
            before[node] = builder.size();
            markRegions(node);
            if (inString.get(node) || node < commentEnd) {
                continue;
            }
            builder.border(borders.at(node));
            if (code.is(node, Role.STRING)) {
                addString(node);
            } else if (code.is(node, Role.TEXT)) {
                addText(node);
            } else if (tree.isLeaf(node) && isToken(node)) {
                add(node, kindOf(node), 1);
            }
        }
        before[tree.size()] = builder.size();
    }

    private void markRegions(int node) {
        if (code.mayBe(node, REGIONS)) {
            commentEnd = code.is(node, Role.COMMENT) ? Math.max(commentEnd, tree.limit(node)) : commentEnd;
            boolean isBarrier = code.is(node, Role.BARRIER) || code.is(node, Role.REMARK);
            barrierEnd = isBarrier ? Math.max(barrierEnd, tree.limit(node)) : barrierEnd;
        }
        if (tree.isError(node)) {
            errorEnd = Math.max(errorEnd, tree.limit(node));
        }
        if (node < stringEnd) {
            markString(node);
        }
        if (code.is(node, Role.STRING)) {
            stringEnd = Math.max(stringEnd, tree.limit(node));
        }
    }

    private void markString(int node) {
        int parent = tree.parent(node);
        boolean within = code.is(parent, Role.STRING) || inString.get(parent);
        if (within && !code.is(parent, Role.INTERPOLATION) && !dialect.isEmbedded(code, node)) {
            inString.set(node);
        }
    }

    private boolean isToken(int node) {
        return !code.is(node, Role.IGNORED)
                && !Text.isBlank(tree.bytes(), tree.startByte(node), tree.endByte(node))
                && !isTrailingComma(node);
    }

    /** Formatters add and drop the comma before a closing bracket. */
    private boolean isTrailingComma(int node) {
        if (!tree.textIs(node, ",")) {
            return false;
        }
        int next = tree.nextSibling(node);
        while (code.is(next, Role.COMMENT)) {
            next = tree.nextSibling(next);
        }
        return next == SyntaxTree.NONE || tree.textIs(next, ")") || tree.textIs(next, "]") || tree.textIs(next, "}");
    }

    private int kindOf(int node) {
        if (node < barrierEnd || node < errorEnd) {
            return Tokens.BARRIER;
        }
        if (code.is(node, Role.IDENTIFIER)) {
            return Tokens.IDENTIFIER;
        }
        return isLiteral(node) ? Tokens.LITERAL : tree.grammar().tokenKind(tree.kind(node));
    }

    private boolean isLiteral(int node) {
        return code.isAny(node, LITERALS);
    }

    private void addString(int node) {
        int length = tree.characters(node) - DELIMITERS;
        int part = node + 1;
        while (part < tree.limit(node)) {
            boolean isCode = code.is(part, Role.INTERPOLATION) || dialect.isEmbedded(code, part);
            length -= isCode ? tree.characters(part) : 0;
            part = isCode ? tree.limit(part) : part + 1;
        }
        addLiteral(node, length);
    }

    private void addText(int node) {
        int length = tree.text(node).strip().replaceAll("\\s+", " ").length();
        if (length > 0) {
            addLiteral(node, length);
        }
    }

    private void addLiteral(int node, int length) {
        int weight = Math.max(1, Math.ceilDiv(length, CHARACTERS_PER_TOKEN));
        longStringTokens += length > LONG_STRING ? weight : 0;
        add(node, kindOf(node), weight);
    }

    private void add(int node, int kind, int weight) {
        errorTokens += node < errorEnd ? weight : 0;
        line = tree.startLine(node, line);
        builder.add(kind, Text.hash(tree.bytes(), tree.startByte(node), tree.endByte(node)), line, weight);
    }

    Tokens tokens() {
        return tokens;
    }

    /** The index of the first token that does not start before a node. */
    int firstToken(int node) {
        return before[node];
    }

    /** The weight of the tokens from the start of {@code first} to the end of {@code last}. */
    int weight(int first, int last) {
        return tokens.weight(before[first], before[tree.limit(last)]);
    }

    /** The stretch from the start of {@code first} to the end of {@code last}. */
    Span span(int first, int last) {
        return new Span(tree.startLine(first), tree.endLine(last), before[first], before[tree.limit(last)]);
    }

    /** What can't be seen into; {@code evalCalls} is counted elsewhere. */
    Dark dark(int evalCalls) {
        return new Dark(longStringTokens, errorTokens, evalCalls);
    }
}
