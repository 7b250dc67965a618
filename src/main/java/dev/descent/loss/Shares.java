package dev.descent.loss;

import dev.descent.source.FunctionFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each unit of a file carries: its charges, weighted one by one so that every sum is exact. */
final class Shares {
    private final Map<UnitRef, List<Cause>> causes = new HashMap<>();

    /**
     * One reason why a unit is charged.
     *
     * @param share what the unit carries for it, in milli-tokens, weights applied
     * @param leverage predicted fall of the loss if it were mended, likewise
     */
    record Cause(Terms share, Terms leverage, Reason reason) {}

    /** Shares of production code by the charges of one file; test code carries nothing. */
    static Shares of(SourceFile file, List<Charge> charges, Weights weights) {
        Shares shares = new Shares();
        for (Charge charge : charges) {
            UnitRef unit = charge.unit();
            if (!file.isTest(unit.kind(), unit.index())) {
                shares.add(file, charge, weights.get(charge.term()));
            }
        }
        return shares;
    }

    /** Why a unit is charged; empty when it carries nothing. */
    List<Cause> of(UnitRef unit) {
        return causes.getOrDefault(unit, List.of());
    }

    private void add(SourceFile file, Charge charge, int weight) {
        long amount = weighted(charge.milliTokens(), weight);
        long saved = Math.max(0, weighted(charge.savedMilliTokens(), weight));
        if (charge.term() == Term.MODULARITY && charge.unit().kind() == UnitKind.FILE) {
            spread(file, charge, amount);
            book(charge.unit(), charge, 0, saved);
        } else {
            book(charge.unit(), charge, amount, saved);
        }
    }

    /** Reach is a matter of the file, but its functions make it heavy: they carry it by their tokens. */
    private void spread(SourceFile file, Charge charge, long amount) {
        List<FunctionFacts> functions = file.facts().functions();
        int[] sizes = new int[functions.size()];
        for (int i = 0; i < sizes.length; i++) {
            boolean isTest = file.isTest(UnitKind.FUNCTION, i);
            sizes[i] = isTest || functions.get(i).isEnclosed()
                    ? 0
                    : functions.get(i).tokens();
        }
        long[] parts = Apportionment.of(amount, sizes);
        for (int i = 0; i < parts.length; i++) {
            book(UnitRef.function(charge.unit().file(), i), charge, parts[i], 0);
        }
    }

    private void book(UnitRef unit, Charge charge, long amount, long saved) {
        if (amount == 0 && saved == 0) {
            return;
        }
        Cause cause = new Cause(Terms.of(charge.term(), amount), Terms.of(charge.term(), saved), charge.reason());
        causes.computeIfAbsent(unit, none -> new ArrayList<>()).add(cause);
    }

    private static long weighted(long milliTokens, int weight) {
        return Math.floorDiv(milliTokens * weight + 500, 1000);
    }
}
