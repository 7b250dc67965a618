package dev.descent.report;

import dev.descent.loss.Term;

/** Colours of a terminal (ECMA-48), or none. */
record Ansi(boolean isOn) {
    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String good(String text) {
        return styled("32", text);
    }

    String bad(String text) {
        return styled("31", text);
    }

    /** In the colour of a term, near to the one that the page has (256-colour palette). */
    String term(Term term, String text) {
        return styled("38;5;" + colour(term), text);
    }

    private static int colour(Term term) {
        return switch (term) {
            case COMPLEXITY -> 178;
            case ECONOMY -> 106;
            case DUPLICATION -> 67;
            case STATE -> 167;
            case MODULARITY -> 103;
        };
    }

    /** Green below zero, red above. */
    String byDirection(double change, String text) {
        return change == 0 ? text : change < 0 ? good(text) : bad(text);
    }

    private String styled(String code, String text) {
        return isOn && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
