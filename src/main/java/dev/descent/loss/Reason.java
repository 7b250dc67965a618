package dev.descent.loss;

import java.util.List;

/** Why a unit is charged, with the figures that a sentence needs. */
public sealed interface Reason {
    /** More than {@code budget} tokens long. */
    record TooLong(int tokens, int budget) implements Reason {}

    /** Cognitive Complexity above {@code budget}. */
    record TooTangled(int cognitive, int budget) implements Reason {}

    /** Called from exactly one place. */
    record SingleUse(String callerPath, String caller) implements Reason {}

    /** Passes its arguments on. */
    record PassesOn() implements Reason {}

    /** Never referred to. */
    record Dead(int tokens) implements Reason {}

    /** An abstraction that only {@code implementation} implements. */
    record SingleImplementation(String implementation) implements Reason {}

    /** What a file and its imports cost. */
    record FileCost(int imports) implements Reason {}

    /** One of several copies. {@code first} names the first of all copies, so it is the same for each of them; {@code others} names some of the other places as {@code path:line}. */
    record Cloned(String first, int copies, int tokens, int differences, List<String> others) implements Reason {
        public Cloned {
            others = List.copyOf(others);
        }
    }

    /** Can represent 2^(milliBits / 1000) states; {@code parts} says what makes them, most bits first. */
    record ManyStates(int milliBits, List<StatePart> parts) implements Reason {
        public ManyStates {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Fields of one kind that together make states.
     *
     * @param names of the first few; empty where none is known
     * @param count how many fields, at least 1
     * @param one what a single one of them is: {@code flag}
     * @param many what several of them are: {@code flags}
     */
    record StatePart(List<String> names, int count, String one, String many) {
        public StatePart {
            names = List.copyOf(names);
        }
    }

    /** Reaches and is reached by this many tokens along imports, its own {@code ownTokens} included. */
    record Reach(long forwardTokens, long backwardTokens, long ownTokens) implements Reason {
        /** Whether it reaches nothing but itself, and nothing else reaches it. */
        boolean isOnlyItself() {
            return forwardTokens == ownTokens && backwardTokens == ownTokens;
        }
    }
}
