package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.Language.Family;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * What a change may concern, because of the names in the changed files: whatever is called so, is a member of what is called
 * so, or is an ancestor of it.
 */
final class Repercussions {
    private final Names names;
    private final BitSet concerned = new BitSet();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private final BitSet files = new BitSet();

    private Repercussions(Names names) {
        this.names = names;
    }

    static Repercussions of(Names before, Names now, BitSet changed) {
        Repercussions repercussions = new Repercussions(now);
        changed.stream().filter(file -> file < before.size()).forEach(file -> repercussions.concern(before.in(file)));
        changed.stream().filter(file -> file < now.size()).forEach(file -> repercussions.concern(now.in(file)));
        repercussions.spread();
        return repercussions;
    }

    /** Whether a function or type may stand differently. */
    boolean concern(UnitRef unit) {
        return concerned.get(names.of(unit))
                || (!Units.isType(unit) && concerned.get(names.in(unit.file()).ofOwner(unit.index())));
    }

    /** Whether a file declares what may stand differently. */
    boolean reach(int file) {
        return files.get(file);
    }

    private void concern(FileNames file) {
        for (Way way : Way.values()) {
            for (int name : way.names(file)) {
                concern(name);
            }
        }
        if (file.family() == Family.GO) {
            // with what it embeds, all methods of a type may serve other abstractions
            for (int type : file.extending()) {
                for (int other : names.files(Way.OWNING, type)) {
                    names.in(other).namesOfMembers(type).forEach(this::concern);
                }
            }
        }
    }

    private void concern(int name) {
        if (!concerned.get(name)) {
            concerned.set(name);
            pending.add(name);
        }
    }

    /** What extends an abstraction decides who implements it. */
    private void spread() {
        while (!pending.isEmpty()) {
            int name = pending.remove();
            IntStream.of(names.files(Way.DECLARED, name)).forEach(files::set);
            IntStream.of(names.files(Way.OWNING, name)).forEach(files::set);
            for (int file : names.files(Way.EXTENDING, name)) {
                names.in(file).ancestors(name).forEach(this::concern);
            }
        }
    }
}
