package dev.descent.report;

import dev.descent.loss.Ruler;
import dev.descent.loss.Term;
import dev.descent.loss.UnitScore;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Says what about a unit got worse or better, with its figures; names stand between backticks. */
final class ChangeSentence {
    private final UnitPair unit;
    private final UnitScore shown;
    private final String name;

    private ChangeSentence(UnitPair unit) {
        this.unit = unit;
        this.shown = unit.shown();
        this.name = '`' + PlainText.line(shown.name()).replace('`', '\'') + '`';
    }

    /** For instance {@code cognitive complexity of `parse` rises from 14 to 22, budget 8}. */
    static String of(UnitPair unit) {
        return new ChangeSentence(unit).sentence();
    }

    private String sentence() {
        if (unit.head().isEmpty()) {
            return name + " is gone, and " + carried(unit.baseShare().total()) + " with it";
        }
        if (unit.base().isEmpty()) {
            return name + " is new and carries " + carried(unit.headShare().total()) + because();
        }
        return cause().orElseGet(this::amount);
    }

    /** The measure behind the term that moved most, when it moved the same way. */
    private Optional<String> cause() {
        return switch (unit.mover()) {
            case COMPLEXITY -> tangle().or(this::length);
            case STATE ->
                figures(UnitScore::stateMilliBits)
                        .map(step -> step.say("state of " + name, Numbers::bits, " bits", Ruler.STATE_BUDGET));
            case ECONOMY, DUPLICATION, MODULARITY -> Optional.empty();
        };
    }

    private Optional<String> tangle() {
        return figures(UnitScore::cognitive)
                .map(step -> step.say("cognitive complexity of " + name, Numbers::whole, "", Ruler.COGNITIVE_BUDGET));
    }

    private Optional<String> length() {
        return figures(UnitScore::tokens)
                .map(step -> step.say("length of " + name, Numbers::whole, " tokens", Ruler.LENGTH_BUDGET));
    }

    private String amount() {
        Term mover = unit.mover();
        long before = unit.baseShare().get(mover);
        long after = unit.headShare().get(mover);
        return of(mover) + name + (after > before ? " rises" : " falls") + " from " + Numbers.tokens(before) + " to "
                + carried(after);
    }

    private static String of(Term term) {
        return switch (term) {
            case COMPLEXITY -> "excess complexity of ";
            case ECONOMY -> "needless indirection at ";
            case DUPLICATION -> "duplication in ";
            case STATE -> "excess state of ";
            case MODULARITY -> "reach of ";
        };
    }

    private Optional<Step> figures(ToIntFunction<UnitScore> measure) {
        int before = unit.base().map(measure::applyAsInt).orElse(0);
        Step step = new Step(before, measure.applyAsInt(shown));
        return step.direction() == Long.signum(unit.change().total()) ? Optional.of(step) : Optional.empty();
    }

    private String because() {
        return shown.why().isEmpty() ? "" : ". " + PlainText.line(shown.why());
    }

    private static String carried(long milliTokens) {
        return Numbers.tokens(milliTokens) + " avoidable tokens";
    }

    /** Writes a measure. */
    @FunctionalInterface
    private interface Figure {
        String of(int value);
    }

    private record Step(int before, int after) {
        int direction() {
            return Integer.signum(after - before);
        }

        String say(String what, Figure figure, String unit, int budget) {
            return what + (after > before ? " rises" : " falls") + " from " + figure.of(before) + " to "
                    + figure.of(after) + unit + ", budget " + budget;
        }
    }
}
