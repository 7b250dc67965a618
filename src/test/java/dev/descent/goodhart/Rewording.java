package dev.descent.goodhart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes that a compiler doesn't notice: names, white space, comments, files' names. */
final class Rewording {
    private static final Pattern STRING = Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`");
    private static final Pattern WORD = Pattern.compile("\\b[a-z_][A-Za-z0-9_]*\\b");

    /** Locals, parameters, fields and functions of the project that no runtime or library knows. */
    private static final List<String> OURS = List.of(
            "parcel",
            "parcels",
            "route",
            "customer",
            "volumetric",
            "billed",
            "price",
            "amount",
            "kilos",
            "whole",
            "quote",
            "cheapest",
            "least",
            "girth",
            "locker",
            "carrier",
            "carriers",
            "loads",
            "detour",
            "authenticated",
            "connecting",
            "encrypted",
            "closing",
            "failed",
            "peer",
            "session",
            "shipped",
            "fragile",
            "weight",
            "lorry",
            "lorries",
            "fleet",
            "planner",
            "ledger",
            "archive",
            "inventory",
            "refund",
            "alarm");

    private Rewording() {}

    /** Names of one or two letters, and no more white space than must be. */
    static Project tersely(Project base) {
        Set<String> taken = new HashSet<>();
        base.files().values().forEach(text -> words(text, taken));
        Project head = renamed(base, "q", taken);
        return head.edited(text -> text.replaceAll("(?m)^[ \t]+$", "").replaceAll("\n{2,}", "\n"))
                .edited(text -> base.idiom() == Idiom.PYTHON ? text : text.replaceAll("(?m)^[ \t]+", ""));
    }

    /** Longer names. */
    static Project clearly(Project base) {
        return renamed(base, "depot_", Set.of());
    }

    private static Project renamed(Project base, String prefix, Set<String> taken) {
        Set<String> fixed = new TreeSet<>();
        base.files()
                .values()
                .forEach(text ->
                        STRING.matcher(text).results().map(MatchResult::group).forEach(s -> words(s, fixed)));
        base.files().keySet().forEach(path -> words(path, fixed));
        Project head = base;
        for (int i = 0; i < OURS.size(); i++) {
            String old = OURS.get(i);
            String name = prefix.equals("q") ? prefix + Integer.toString(i, 36) : prefix + old;
            if (!fixed.contains(old) && !taken.contains(name)) {
                for (String path : base.files().keySet()) {
                    head = head.edited(path, text -> text.replaceAll("\\b" + old + "\\b", name));
                }
            }
        }
        return head;
    }

    private static void words(String text, Set<String> into) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(into::add);
    }

    /** The first function of the office after the last. */
    static Project reordered(Project base) {
        String path = base.idiom().path("office");
        String first = base.idiom().function("Office", "order");
        String last = base.idiom().function("Office", "inventory");
        List<String> moved = base.lines(path, first);
        List<String> lines = new ArrayList<>(base.lines(path, last));
        lines.addAll(moved);
        return base.replaced(path, last, lines).replaced(path, first, List.of());
    }

    /** A comment before every function, and a longer one at the top. */
    static Project documented(Project base) {
        Idiom idiom = base.idiom();
        String comment = idiom.comment;
        Pattern function = Pattern.compile(
                switch (idiom) {
                    case JAVA -> "(?m)^(    (?:public|private|static) )";
                    case PYTHON -> "(?m)^(def |class )";
                    case TYPESCRIPT -> "(?m)^(export |function )";
                });
        return base.edited(text -> comment + " Part of the depot, which see.\n"
                + function.matcher(text).replaceAll(comment + " Says what it does, and why it does it this way.\n$1"));
    }
}
