package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of one file may be dead. */
final class Mortals {
    static final int NONE = -1;
    static final Mortals NOBODY = new Mortals(0, 0);

    private final List<Mortal> all = new ArrayList<>();
    private final int[] functions;
    private final int[] types;

    /** Nothing so far of a file with so many functions and types. */
    Mortals(int functions, int types) {
        this.functions = new int[functions];
        this.types = new int[types];
        Arrays.fill(this.functions, NONE);
        Arrays.fill(this.types, NONE);
    }

    void add(Mortal mortal) {
        (Units.isType(mortal.unit()) ? types : functions)[mortal.unit().index()] = all.size();
        all.add(mortal);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mortal> all() {
        return all;
    }

    /** Who refers to one of them. */
    List<UnitRef> usersOf(UnitRef unit) {
        return all.get(indexOf(unit)).users();
    }

    /** Whether a function or type may be dead although its owner is alive. */
    boolean canDie(UnitRef unit) {
        int index = indexOf(unit);
        return index != NONE && all.get(index).canDie();
    }

    /** Which of all a function or type is, or -1 when it is alive whatever happens. */
    int indexOf(UnitRef unit) {
        return switch (unit.kind()) {
            case FILE -> NONE;
            case FUNCTION -> functions[unit.index()];
            case TYPE -> types[unit.index()];
        };
    }
}
