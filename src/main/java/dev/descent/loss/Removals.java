package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.source.Language.Family;
import dev.descent.source.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Tells code that is gone from code that was renamed, moved, merged or inlined: most of what that consisted of has come to
 * stand somewhere else.
 */
final class Removals {
    /** A body this small says no more than a call of it does. */
    private static final int TRIVIAL_BODY = 12;

    /** A call without arguments. */
    private static final int SHORTEST_CALL = 3;

    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.9;

    private static final int OPENING_BRACE = Tokens.kindNamed("{");
    private static final int COLON = Tokens.kindNamed(":");

    private final List<Removal> removals = new ArrayList<>();
    private final Shingles gained = new Shingles();
    private final Shingles present = new Shingles();
    /** Tokens of units that are new, by kind and simple name. */
    private final Map<String, Long> newTokens = new HashMap<>();

    private final Set<Tokens> goneFiles = new HashSet<>();
    private long functionGrowth;

    private Removals() {}

    /** A unit that is no more; its body is [from, to) of the code. */
    private record Removal(UnitScore unit, boolean isLive, Tokens code, int from, int to) {
        boolean isTrivial() {
            return unit.kind() == UnitKind.FUNCTION && to - from <= TRIVIAL_BODY;
        }
    }

    /** The units that could be referred to and whose code is gone. */
    static List<UnitScore> of(List<FileDelta> touched) {
        Removals removals = new Removals();
        touched.forEach(removals::compare);
        removals.findGoneFiles();
        return removals.removals.stream()
                .filter(Removal::isLive)
                .filter(removals::isGone)
                .map(Removal::unit)
                .toList();
    }

    private void findGoneFiles() {
        removals.stream()
                .filter(removal -> removal.unit().kind() == UnitKind.FILE && isGone(removal))
                .forEach(file -> goneFiles.add(file.code()));
    }

    private boolean isGone(Removal removal) {
        if (removal.isTrivial()) {
            return goneFiles.contains(removal.code()) || isDeletedWithItsCalls();
        }
        return !gained.hold(removal.code(), removal.from(), removal.to(), HALF)
                && !present.hold(removal.code(), removal.from(), removal.to(), ALMOST_ALL)
                && newTokens.getOrDefault(simpleName(removal.unit()), 0L) * 2
                        < removal.unit().tokens();
    }

    /** Inlined, what is trivial takes about as much room as its calls did; deleted with them, it leaves functions shorter. */
    private boolean isDeletedWithItsCalls() {
        long trivial = removals.stream().filter(Removal::isTrivial).count();
        return functionGrowth < -SHORTEST_CALL * trivial;
    }

    private static String simpleName(UnitScore unit) {
        return unit.kind() + unit.name().substring(unit.name().lastIndexOf('.') + 1);
    }

    private void compare(FileDelta file) {
        Optional<FileScore> head = production(file.head());
        head.ifPresent(scored -> {
            gained.add(scored.code(), any -> true, 1);
            present.add(scored.code(), any -> true, 1);
            gone(scored, production(file.base()))
                    .forEach(unit -> newTokens.merge(simpleName(unit), (long) unit.tokens(), Long::sum));
            functionGrowth += functionTokens(scored.units().stream());
        });
        production(file.base()).ifPresent(base -> {
            List<UnitScore> gone = gone(base, head);
            functionGrowth -= functionTokens(base.units().stream()) - functionTokens(gone.stream());
            gained.add(base.code(), survivors(base, gone), -1);
            gone.forEach(unit -> removals.add(removal(base, unit)));
        });
    }

    private static Optional<FileScore> production(Optional<FileScore> file) {
        return file.filter(scored -> !scored.isTest());
    }

    private static long functionTokens(Stream<UnitScore> units) {
        return units.filter(unit -> unit.kind() == UnitKind.FUNCTION)
                .mapToLong(UnitScore::tokens)
                .sum();
    }

    private static List<UnitScore> gone(FileScore base, Optional<FileScore> head) {
        Map<UnitKey, UnitScore> before = UnitKey.index(Optional.of(base));
        before.keySet().removeAll(UnitKey.index(head).keySet());
        return List.copyOf(before.values());
    }

    private static IntPredicate survivors(FileScore base, List<UnitScore> gone) {
        BitSet removed = new BitSet();
        gone.forEach(unit -> removed.set(start(base.code(), unit), end(base.code(), unit)));
        return token -> !removed.get(token);
    }

    private static Removal removal(FileScore file, UnitScore unit) {
        Tokens code = file.code();
        int start = start(code, unit);
        int end = end(code, unit);
        return switch (unit.kind()) {
            case FUNCTION ->
                new Removal(unit, !unit.isDead(), code, body(file.language().family(), code, start, end), end);
            case TYPE -> new Removal(unit, !unit.isDead(), code, start, end);
            case FILE -> new Removal(unit, isLive(file), code, 0, code.size());
        };
    }

    /** A file is as dead as all that it declares; one that does nothing is none to miss. */
    private static boolean isLive(FileScore file) {
        List<Removal> functions = file.units().stream()
                .filter(unit -> unit.kind() == UnitKind.FUNCTION)
                .map(unit -> removal(file, unit))
                .toList();
        return functions.isEmpty()
                || functions.stream().anyMatch(function -> function.isLive() && !function.isTrivial());
    }

    private static int start(Tokens code, UnitScore unit) {
        return firstFrom(code, unit.kind() == UnitKind.FILE ? 0 : unit.startLine());
    }

    private static int end(Tokens code, UnitScore unit) {
        return unit.kind() == UnitKind.FILE ? code.size() : firstFrom(code, unit.endLine() + 1);
    }

    private static int firstFrom(Tokens code, int line) {
        int first = 0;
        while (first < code.size() && code.line(first) < line) {
            first++;
        }
        return first;
    }

    /** Where a function's signature ends: most signatures look alike. */
    private static int body(Family family, Tokens code, int start, int end) {
        int opening = family == Family.PYTHON ? COLON : OPENING_BRACE;
        for (int i = start; i < end - 1; i++) {
            boolean isSuite = family != Family.PYTHON || code.line(i + 1) > code.line(i);
            if (code.kind(i) == opening && isSuite) {
                return i + 1;
            }
        }
        return start;
    }
}
