package dev.descent.train;

/** What a gate says. */
public sealed interface Ruling {
    Ruling PASSED = new Passed();

    /** Nothing is wrong as far as this gate can see. */
    record Passed() implements Ruling {}

    /**
     * The change may not go in.
     *
     * @param gate the gate's name
     * @param reason a clause that says what is wrong, with names and figures
     * @param severity what it says of who proposed it
     */
    record Refused(String gate, String reason, Severity severity) implements Ruling {
        /** Who refuses, and why: {@code scope: 4 files, at most 3 are one change}. */
        public String clause() {
            return gate + ": " + reason;
        }
    }

    /** What a refusal says of who proposed the change. */
    enum Severity {
        /** It can happen to anybody. */
        ORDINARY,
        /** Whoever does that games the measure. */
        CHEAT,
        /** The line stops at once, and people have to look. */
        LINE
    }
}
