package dev.descent.study;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.loss.clone.Clones;
import dev.descent.loss.clone.Clones.Place;
import dev.descent.loss.graph.Units;
import dev.descent.loss.term.Rules;
import dev.descent.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the ruler finds in a program that a reader can call right or wrong, a line of Markdown each. */
final class Findings {
    /** What is drawn from. */
    enum Kind {
        /** Functions with a single use, wrappers, abstractions with one implementation, dead code. */
        ECONOMY,
        /** Clone classes. */
        CLONES,
        /** Types and functions with many states. */
        STATE
    }

    private final Program program;

    Findings(Program program) {
        this.program = program;
    }

    /** All findings of a kind, by the class of their reason. */
    Map<String, List<String>> of(Kind kind) {
        return switch (kind) {
            case CLONES ->
                Map.of(
                        "Clone",
                        Clones.of(program).list().stream().map(this::say).toList());
            case ECONOMY, STATE ->
                Rules.of(program).charges().stream()
                        .filter(charge ->
                                !isTest(charge) && reason(charge, kind).isPresent())
                        .collect(Collectors.groupingBy(
                                charge -> charge.reason().getClass().getSimpleName(),
                                TreeMap::new,
                                Collectors.mapping(
                                        charge ->
                                                say(charge, reason(charge, kind).orElseThrow()),
                                        Collectors.toList())));
        };
    }

    private boolean isTest(Charge charge) {
        UnitRef unit = charge.unit();
        return program.files().get(unit.file()).isTest(unit.kind(), unit.index());
    }

    private String say(Clones.Clone clone) {
        return clone.places().stream()
                .map(this::say)
                .collect(Collectors.joining(
                        ", ", clone.tokens() + " tokens, " + clone.differences() + " differences: ", ""));
    }

    private String say(Place place) {
        SourceFile file = program.files().get(place.file());
        int first = file.facts().tokens().line(place.startToken());
        int last = file.facts().tokens().line(place.endToken() - 1);
        return "`%s:%d-%d`".formatted(file.path(), first, last);
    }

    private String say(Charge charge, String reason) {
        return "`%s` `%s`: %s".formatted(place(charge.unit()), name(charge), reason);
    }

    private static String kinds(Reason.ManyStates states) {
        return states.parts().stream()
                .map(part -> part.count() + " " + (part.count() == 1 ? part.one() : part.many()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> reason(Charge charge, Kind kind) {
        return switch (charge.reason()) {
            case Reason.SingleUse use
            when kind == Kind.ECONOMY ->
                Optional.of("single use, by `%s` in `%s`".formatted(use.caller(), use.callerPath()));
            case Reason.PassesOn _ when kind == Kind.ECONOMY -> Optional.of("wrapper");
            case Reason.SingleImplementation only
            when kind == Kind.ECONOMY -> Optional.of("single implementation, `%s`".formatted(only.implementation()));
            case Reason.Dead dead when kind == Kind.ECONOMY -> Optional.of("dead, %d tokens".formatted(dead.tokens()));
            case Reason.ManyStates states
            when kind == Kind.STATE && charge.milliTokens() > 0 ->
                Optional.of("%.1f bits: %s".formatted(states.milliBits() / 1000.0, kinds(states)));
            case Reason.SingleUse _,
                    Reason.PassesOn _,
                    Reason.SingleImplementation _,
                    Reason.Dead _,
                    Reason.ManyStates _,
                    Reason.TooLong _,
                    Reason.TooTangled _,
                    Reason.FileCost _,
                    Reason.Cloned _,
                    Reason.Reach _ -> Optional.empty();
        };
    }

    private String name(Charge charge) {
        UnitRef unit = charge.unit();
        Units units = new Units(program);
        return switch (unit.kind()) {
            case FILE -> "";
            case FUNCTION -> units.function(unit).qualifiedName();
            case TYPE -> units.type(unit).name();
        };
    }

    private String place(UnitRef unit) {
        SourceFile file = program.files().get(unit.file());
        Span span = switch (unit.kind()) {
            case FILE, FUNCTION ->
                file.facts().functions().get(Math.max(0, unit.index())).span();
            case TYPE -> file.facts().types().get(unit.index()).span();
        };
        return file.path() + ":" + span.startLine();
    }
}
