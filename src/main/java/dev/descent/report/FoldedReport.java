package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import java.util.List;
import java.util.stream.Collectors;

/** Folded stacks for flame graph viewers: {@code folder;file;type;function count}, in milli-tokens, sorted. */
public final class FoldedReport {
    private FoldedReport() {}

    /** One count a line: what the unit itself carries. */
    public static String render(Score score) {
        return lines(Stack.of(score).stream()
                .map(stack -> frames(stack) + " " + stack.head().total())
                .toList());
    }

    /** Two counts a line, base and head, as difffolded.pl writes them. */
    public static String render(Delta delta) {
        return lines(Stack.of(delta).stream()
                .map(stack -> frames(stack) + " " + stack.base().total() + " "
                        + stack.head().total())
                .toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The format separates frames by semicolons and has no escape for them. */
    private static String frames(Stack stack) {
        return stack.frames().stream()
                .map(frame -> PlainText.line(frame).replace(';', ':'))
                .collect(Collectors.joining(";"));
    }
}
