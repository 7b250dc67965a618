package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.Language.Family;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a change may concern, because of the names in the changed files: whatever is called so, is a member of what is called
 * so, or is an ancestor of it; the heirs of what is declared now or no more, and the members of what others extend now or no
 * more.
 */
final class Repercussions {
    /** Where an import leads is known, and needs no guess by names. */
    private static final Set<Way> TELLING = EnumSet.complementOf(EnumSet.of(Way.PASSED));

    private final Names before;
    private final Names names;
    private final BitSet concerned = new BitSet();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private final BitSet files = new BitSet();

    private Repercussions(Names before, Names names) {
        this.before = before;
        this.names = names;
    }

    /** Of some of the changed files nothing is new to others but how they use names. */
    static Repercussions of(Names before, Names now, BitSet changed, BitSet bodies) {
        Repercussions repercussions = new Repercussions(before, now);
        bodies.stream()
                .flatMap(file -> before.in(file).usedOtherwise(now.in(file)))
                .forEach(repercussions::concern);
        BitSet others = (BitSet) changed.clone();
        others.andNot(bodies);
        others.stream().filter(file -> file < before.size()).forEach(file -> repercussions.concern(before.in(file)));
        others.stream().filter(file -> file < now.size()).forEach(file -> repercussions.concern(now.in(file)));
        repercussions.spread();
        return repercussions;
    }

    /** Whether a function or type may stand differently, be it for the type that it belongs to or the functions in it. */
    boolean concern(UnitRef unit) {
        FileNames home = names.in(unit.file());
        int name = names.of(unit);
        return concerned.get(name)
                || (Units.isType(unit)
                        ? home.namesOfMembers(name).anyMatch(concerned::get)
                        : concerned.get(home.ofOwner(unit.index())));
    }

    /** Whether a file declares what may stand differently. */
    boolean reach(int file) {
        return files.get(file);
    }

    private void concern(FileNames file) {
        // what belongs to no type has nothing in common with others like it
        int nobody = names.number(file.family(), "");
        for (Way way : TELLING) {
            IntStream.of(way.names(file))
                    .filter(name -> way != Way.OWNING || name != nobody)
                    .forEach(this::concern);
        }
        IntStream.of(file.declared())
                .filter(name -> names.isDeclared(name) != before.isDeclared(name))
                .forEach(name -> {
                    concernHeirs(name);
                    concernWrappers(name);
                });
        IntStream.of(file.extended())
                .filter(name -> names.isExtended(name) != before.isExtended(name))
                .forEach(this::concernMembers);
        if (file.family() == Family.GO) {
            // with what it embeds, all methods of a type may serve other abstractions
            IntStream.of(file.extending()).forEach(this::concernMembers);
        }
    }

    private void concernHeirs(int type) {
        for (int file : names.files(Way.EXTENDED, type)) {
            FileNames home = names.in(file);
            home.heirs(type).forEach(heir -> concern(names.number(home.family(), heir.type())));
        }
    }

    private void concernWrappers(int callee) {
        for (int file : names.files(Way.USED, callee)) {
            names.in(file).wrappersOf(callee).forEach(this::concern);
        }
    }

    private void concernMembers(int type) {
        for (int file : names.files(Way.OWNING, type)) {
            names.in(file).namesOfMembers(type).forEach(this::concern);
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
