package dev.descent.syntax;

import java.util.List;
import java.util.Set;

/** Reads {@link FieldUses} off comparisons, switches, masks, element accesses, assignments and calls. */
final class FieldUseReader {
    private static final Set<String> EQUALITY = Set.of("==", "!=", "===", "!==");
    private static final List<String> SUBJECTS = List.of("condition", "value", "subject", "expr");
    private static final Set<String> MASKING = Set.of("&", "|=", "&=", "^=", "&^", "&^=");

    private final Code code;
    private final Dialect dialect;
    private final FieldUses.Recorder recorder;
    private final int left;
    private final int right;

    private FieldUseReader(Code code, Dialect dialect) {
        this.code = code;
        this.dialect = dialect;
        this.recorder = new FieldUses.Recorder(code);
        this.left = dialect.grammar().field("left");
        this.right = dialect.grammar().field("right");
    }

    static FieldUses read(Code code, Dialect dialect) {
        FieldUseReader reader = new FieldUseReader(code, dialect);
        for (int node = 0; node < code.tree().size(); node++) {
            reader.visit(node);
        }
        return reader.recorder.done();
    }

    private void visit(int node) {
        if (code.tree().isLeaf(node)) {
            return;
        }
        if (code.is(node, Role.CALL)) {
            dialect.recordCall(code, node, recorder);
        } else if (code.is(node, Role.CASE)) {
            visitCase(node);
        } else if (code.is(node, Role.INDEX)) {
            visitElement(code.namedChildren(node));
        } else {
            visitOperation(node);
        }
    }

    private void visitElement(List<Integer> parts) {
        if (parts.size() == 2) {
            recorder.lookedUp(parts.getFirst(), parts.getLast());
        }
    }

    private void visitOperation(int node) {
        int first = code.child(node, left);
        int second = first == SyntaxTree.NONE ? SyntaxTree.NONE : code.child(node, right);
        if (second == SyntaxTree.NONE) {
            dialect.recordOther(code, node, recorder);
            return;
        }
        String operator = code.text(node, "operator");
        int single = dialect.onlyExpression(code, first);
        int value = dialect.onlyExpression(code, second);
        if (EQUALITY.contains(operator)) {
            recorder.compared(single, value);
        } else if (MASKING.contains(operator)) {
            recorder.masked(single, withoutComplement(value));
        } else if (code.is(value, Role.NULL)) {
            recorder.value(single, value);
        }
    }

    private int withoutComplement(int mask) {
        int node = code.withoutParentheses(mask);
        List<Integer> parts = code.namedChildren(node);
        boolean complement = parts.size() == 1 && code.text(node, "operator").matches("[~^]");
        return complement ? code.withoutParentheses(parts.getFirst()) : node;
    }

    /** The subject of the switch takes the literals of its cases. */
    private void visitCase(int node) {
        int subject = subject(node);
        if (subject == SyntaxTree.NONE) {
            return;
        }
        for (int label : dialect.caseLabels(code, node)) {
            for (int at = label; at < code.tree().limit(label); at++) {
                recorder.value(dialect.onlyExpression(code, subject), at);
            }
        }
    }

    private int subject(int node) {
        int at = node;
        while (at != SyntaxTree.NONE && !code.is(at, Role.SWITCH)) {
            at = code.parent(at);
        }
        if (at == SyntaxTree.NONE) {
            return SyntaxTree.NONE;
        }
        int parent = at;
        return SUBJECTS.stream()
                .map(field -> code.child(parent, field))
                .filter(child -> child != SyntaxTree.NONE)
                .findFirst()
                .orElse(SyntaxTree.NONE);
    }
}
