package dev.descent.loss;

import dev.descent.loss.Reason.Cloned;
import dev.descent.loss.Reason.Dead;
import dev.descent.loss.Reason.FileCost;
import dev.descent.loss.Reason.ManyStates;
import dev.descent.loss.Reason.PassesOn;
import dev.descent.loss.Reason.Reach;
import dev.descent.loss.Reason.SingleImplementation;
import dev.descent.loss.Reason.SingleUse;
import dev.descent.loss.Reason.StatePart;
import dev.descent.loss.Reason.TooLong;
import dev.descent.loss.Reason.TooTangled;
import dev.descent.loss.Shares.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a sentence or two why a unit carries loss, with its own figures, and what would lower it. */
final class Why {
    private static final int SENTENCES = 2;

    private static final Comparator<Cause> MENDABLE_FIRST = Comparator.comparingLong(
                    (Cause cause) -> -cause.leverage().total())
            .thenComparingLong(cause -> -cause.share().total())
            .thenComparing(cause -> cause.reason().toString());

    private final String subject;
    private final UnitKind kind;
    private final List<Cause> causes;

    private Why(String name, UnitKind kind, List<Cause> causes) {
        this.subject = kind == UnitKind.FILE ? "Its top-level code" : code(name);
        this.kind = kind;
        this.causes = causes;
    }

    /** Plain text with backticks around names of code; empty without a cause. */
    static String sentence(String name, UnitKind kind, List<Cause> causes) {
        List<Cause> told = causes.stream()
                .filter(cause -> !(cause.reason() instanceof Reach reach) || isTold(reach, kind, causes.size()))
                .sorted(MENDABLE_FIRST)
                .toList();
        Why why = new Why(name, kind, told);
        boolean hasMore = why.causes.stream().anyMatch(cause -> !why.isMinor(cause.reason()));
        return why.causes.stream()
                .filter(cause -> !hasMore || !why.isMinor(cause.reason()))
                .map(why::say)
                .distinct()
                .limit(SENTENCES)
                .collect(Collectors.joining(" "));
    }

    /** A file that reaches only itself has no reach to name; a function merely shares its file's. */
    private static boolean isTold(Reach reach, UnitKind kind, int causes) {
        return !reach.isOnlyItself() && (kind == UnitKind.FILE || causes == 1);
    }

    /** What is only said when there is nothing else to say: being close to a budget, what any file costs. */
    private boolean isMinor(Reason reason) {
        return switch (reason) {
            case TooLong length -> length.tokens() <= length.budget();
            case TooTangled tangle -> tangle.cognitive() <= tangle.budget();
            case FileCost _ -> true;
            case SingleUse _, PassesOn _, Dead _, SingleImplementation _, Cloned _, ManyStates _, Reach _ -> false;
        };
    }

    private String say(Cause cause) {
        return switch (cause.reason()) {
            case TooLong _, TooTangled _ -> sayComplexity();
            case SingleUse use -> saySingleUse(use, cause.leverage().total() > 0);
            case PassesOn _ -> text("%s only passes its arguments on: call what it calls.", subject);
            case Dead(int tokens) -> text("Nothing refers to %s (%,d tokens): delete it.", subject, tokens);
            case SingleImplementation(String only) ->
                text("%s has one implementation, %s: use that one directly.", subject, code(only));
            case FileCost(int imports) ->
                text("The file itself%s: merge what changes together.", imports == 0 ? " costs" : andImports(imports));
            case Cloned clone -> sayCloned(clone);
            case ManyStates states -> sayStates(states);
            case Reach reach -> sayReach(reach, cause.leverage().total() > 0);
        };
    }

    /** Both excesses have one remedy, so they share a sentence; what is only close to its budget gives no advice. */
    private String sayComplexity() {
        Optional<TooLong> length = find(TooLong.class).filter(reason -> !isMinor(reason));
        Optional<TooTangled> tangle = find(TooTangled.class).filter(reason -> !isMinor(reason));
        if (length.isEmpty() && tangle.isEmpty()) {
            return text("%s is close to its budgets of length and complexity.", subject);
        }
        String figures = both(
                length.map(reason -> text("is %,d tokens long (budget %,d)", reason.tokens(), reason.budget())),
                tangle.map(reason ->
                        text("has cognitive complexity %,d (budget %,d)", reason.cognitive(), reason.budget())));
        String remedies = both(length.map(_ -> "extract its steps"), tangle.map(_ -> "return early"));
        return text("%s %s: %s.", subject, figures, remedies);
    }

    private static String andImports(int imports) {
        return text(" and its %s from this repository cost", count(imports, "import"));
    }

    private <T extends Reason> Optional<T> find(Class<T> type) {
        return causes.stream()
                .map(Cause::reason)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private String saySingleUse(SingleUse use, boolean isWorthInlining) {
        String caller = use.caller().isEmpty()
                ? "the top-level code of " + code(use.callerPath())
                : code(use.caller()) + " in " + code(use.callerPath());
        String remedy = isWorthInlining ? ": inline it there" : ", which would be too long with it";
        return text("%s has a single caller, %s%s.", subject, caller, remedy);
    }

    private static String sayCloned(Cloned clone) {
        String others = clone.others().isEmpty()
                ? ""
                : " (also "
                        + String.join(
                                ", ", clone.others().stream().map(Why::code).toList()) + ")";
        String differences =
                clone.differences() == 0 ? "" : text(" and differ in %s", count(clone.differences(), "spot"));
        return text(
                "%s stand in %,d places%s%s: extract them once.",
                count(clone.tokens(), "token"), clone.copies(), others, differences);
    }

    private String sayStates(ManyStates states) {
        String remedy = kind == UnitKind.FUNCTION
                ? "split it by case or pass one variant"
                : "name the valid ones as variants of one type";
        boolean isOne = states.parts().stream().mapToInt(StatePart::count).sum() == 1;
        return text(
                "%s %s %s states (%.1f bits): %s.",
                enumerated(states.parts().stream().map(Why::sayPart).toList()),
                isOne ? "makes" : "make",
                states(states.milliBits()),
                states.milliBits() / 1000.0,
                remedy);
    }

    /** {@code `open`, `paid`, `sent` and 3 more (6 flags)}. */
    private static String sayPart(StatePart part) {
        boolean isOne = part.count() == 1;
        String counted = text("%,d %s", part.count(), isOne ? part.one() : part.many());
        if (part.names().isEmpty()) {
            return counted;
        }
        Stream<String> names = part.names().stream().map(Why::code);
        int unnamed = part.count() - part.names().size();
        Stream<String> more = unnamed > 0 ? Stream.of(text("%,d more", unnamed)) : Stream.empty();
        return enumerated(Stream.concat(names, more).toList()) + " (" + (isOne ? part.one() : counted) + ")";
    }

    /** Exact where a reader would count, rounded to two digits above, a power of two when there is no word for it. */
    private static String states(int milliBits) {
        double states = Math.pow(2, milliBits / 1000.0);
        if (milliBits >= 40_000) {
            return text("2^%d", milliBits / 1000);
        }
        if (milliBits % 1000 == 0 || states < 100) {
            return text("%,d", Math.round(states));
        }
        long unit = Math.round(Math.pow(10, Math.floor(Math.log10(states)) - 1));
        return text("about %,d", Math.round(states / unit) * unit);
    }

    private String sayReach(Reach reach, boolean isWorthCutting) {
        String figures =
                text("%,d tokens along imports, %,d against them", reach.forwardTokens(), reach.backwardTokens());
        String remedy = isWorthCutting ? ": cut an import or split it along its seams" : "";
        return kind == UnitKind.FILE
                ? text("It reaches %s%s.", figures, remedy)
                : text("It carries its part of what its file reaches (%s).", figures);
    }

    private static String enumerated(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String both(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" and "));
    }

    private static String count(int number, String noun) {
        return text("%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String code(String name) {
        return '`' + name.replace('`', '\'') + '`';
    }

    /** Formats in the root locale: a score reads the same everywhere. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of the core
    private static String text(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }
}
