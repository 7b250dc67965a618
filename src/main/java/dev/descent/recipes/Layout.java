package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves statements out of a block to where the block stands, line by line, so that nothing but indentation changes in them. */
final class Layout {
    private Layout() {}

    /** Edits that give the lines of [start, end) the indentation {@code to} in place of {@code from}. */
    static List<Edit> shift(Code code, int start, int end, String from, String to) {
        List<Edit> edits = new ArrayList<>();
        int first = code.isFirstOnLine(start) ? code.lineStart(start) : code.nextLine(start);
        for (int line = first; line < end; line = code.nextLine(line)) {
            if (code.indentation(line).startsWith(from) && !code.isLastOnLine(line)) {
                int kept = common(from, to);
                edits.add(new Edit(line + kept, line + from.length(), to.substring(kept)));
            }
        }
        return edits.stream()
                .filter(edit -> edit.start() < edit.end() || !edit.text().isEmpty())
                .toList();
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /**
     * Edits that drop {@code [from, first statement)} and the end of a block, and leave its statements at {@code indentation}, on
     * lines of their own. Nothing when the block is empty or something stands behind its end.
     */
    static Optional<List<Edit>> unwrap(Code code, int from, SyntaxNode body, String indentation) {
        List<SyntaxNode> statements = Tongue.statements(body);
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        SyntaxNode first = statements.getFirst();
        int opened = opened(code, body);
        boolean hasLines = Tongue.isBlock(body) && opened < first.start() && code.isLastOnLine(opened);
        if (hasLines) {
            edits.add(Edit.delete(from, opened));
        } else {
            edits.add(new Edit(from, first.start(), code.newline() + indentation));
        }
        edits.addAll(shift(
                code, hasLines ? code.nextLine(opened) : first.start(), body.end(), indent(code, first), indentation));
        return code.tongue().hasBraces() && Tongue.isBlock(body)
                ? close(code, body, statements.getLast(), edits)
                : Optional.of(edits);
    }

    /** The offset after what opens a block. */
    static int opened(Code code, SyntaxNode body) {
        return code.tongue().hasBraces()
                ? body.start() + 1
                : body.parent().orElseThrow().children().stream()
                        .filter(child -> child.is(":") && child.end() <= body.start())
                        .mapToInt(SyntaxNode::end)
                        .max()
                        .orElseThrow();
    }

    private static String indent(Code code, SyntaxNode first) {
        return code.indentation(first.start());
    }

    private static Optional<List<Edit>> close(Code code, SyntaxNode body, SyntaxNode last, List<Edit> edits) {
        int brace = body.end() - 1;
        if (!code.isLastOnLine(body.end())) {
            return Optional.empty();
        }
        int from = code.isFirstOnLine(brace) ? code.lineStart(brace) : last.end();
        edits.removeIf(edit -> edit.end() > from);
        edits.add(code.isFirstOnLine(brace) ? Edit.delete(from, code.nextLine(brace)) : Edit.delete(from, body.end()));
        return Optional.of(edits);
    }
}
