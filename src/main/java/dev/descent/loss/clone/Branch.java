package dev.descent.loss.clone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What some places grew into: clone classes, and branches of other places that did so in turn. As long as all of these places
 * are there, they would grow into the same again.
 *
 * @param seed the places
 * @param found clone classes that stem from them, and from branches that took little work
 * @param branches the others
 * @param work what all of that took, in positions looked at
 * @param isWhole whether they grew to the end
 */
record Branch(Alignment seed, List<CloneClass> found, List<Branch> branches, long work, boolean isWhole) {
    /** Less work than this is done again rather than remembered. */
    private static final long NOTABLE_WORK = 2_000;

    /** All clone classes. */
    Stream<CloneClass> classes() {
        return Stream.concat(found.stream(), branches.stream().flatMap(Branch::classes));
    }

    /** All whole branches below these, by what they grew from. */
    static Map<Alignment, Branch> index(List<Branch> branches) {
        Map<Alignment, Branch> index = new HashMap<>();
        branches.forEach(branch -> branch.enter(index));
        return index;
    }

    private void enter(Map<Alignment, Branch> index) {
        for (Branch branch : branches) {
            if (branch.isWhole) {
                index.put(branch.seed, branch);
            }
            branch.enter(index);
        }
    }

    /** A branch that is still growing. */
    static final class Shoot {
        private final Alignment seed;
        private final List<CloneClass> found = new ArrayList<>();
        private final List<Shoot> shoots = new ArrayList<>();
        private final List<Branch> branches = new ArrayList<>();
        private long work;
        private int waiting;

        Shoot(Alignment seed) {
            this.seed = seed;
        }

        /** Adds what was found by some work. */
        void add(List<CloneClass> classes, long spent) {
            found.addAll(classes);
            work += spent;
        }

        /** Other places are to grow from it. */
        void expect() {
            waiting++;
        }

        /** What was expected is known to grow into this. */
        void add(Branch branch) {
            branches.add(branch);
            waiting--;
        }

        /** What was expected begins to grow. */
        Shoot sprout(Alignment places) {
            waiting--;
            Shoot shoot = new Shoot(places);
            shoots.add(shoot);
            return shoot;
        }

        /** What it has become. */
        Branch grown() {
            shoots.stream().map(Shoot::grown).forEach(branches::add);
            boolean isWhole = waiting == 0;
            List<Branch> notable = new ArrayList<>();
            for (Branch branch : branches) {
                work += branch.work();
                isWhole &= branch.isWhole();
                if (branch.work() < NOTABLE_WORK) {
                    found.addAll(branch.found());
                } else {
                    notable.add(branch);
                }
            }
            return new Branch(seed, List.copyOf(found), List.copyOf(notable), work, isWhole);
        }
    }
}
