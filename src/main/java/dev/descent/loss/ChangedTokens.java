package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.source.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much production code a change rewrites: what comes or what goes, whichever weighs more; order doesn't count. */
final class ChangedTokens {
    private long added;
    private long removed;

    private ChangedTokens() {}

    /** In tokens, over the touched files. */
    static long in(List<FileDelta> files) {
        ChangedTokens changed = new ChangedTokens();
        files.stream().filter(FileDelta::isTouched).forEach(changed::count);
        return Math.max(changed.added, changed.removed);
    }

    private void count(FileDelta file) {
        Map<Integer, Long> surplus = new HashMap<>();
        file.base().ifPresent(before -> add(surplus, before, -1));
        file.head().ifPresent(after -> add(surplus, after, 1));
        for (long weight : surplus.values()) {
            added += Math.max(0, weight);
            removed += Math.max(0, -weight);
        }
    }

    private static void add(Map<Integer, Long> surplus, FileScore file, int sign) {
        if (file.isTest()) {
            return;
        }
        Tokens code = file.code();
        for (int i = 0; i < code.size(); i++) {
            surplus.merge(code.text(i), (long) sign * code.weight(i, i + 1), Long::sum);
        }
    }
}
