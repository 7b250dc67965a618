package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.train.Proposal.Change;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import dev.descent.train.RunEvent.StepKey;
import java.util.Comparator;
import java.util.Optional;

/** One attempt to mend one hotspot: a proposal, or the best of several where another one is worth its price. */
final class Attempt {
    private static final double TOKEN = 1000.0;

    private final Position here;
    private final Drafting drafting;
    private final Judges judges;
    private final Journal journal;
    private final Past past;
    private final CoverageGate coverage;

    Attempt(Position here, Drafting drafting, Judges judges, Journal journal, Past past) {
        this.here = here;
        this.drafting = drafting;
        this.judges = judges;
        this.journal = journal;
        this.past = past;
        this.coverage = judges.coverage(here.whole());
    }

    /** Proposes, weighs, tests; where tests are missing, only what needs none is proposed. */
    Trial at(Hotspot hotspot) {
        Optional<Refused> unfit = coverage.judge(hotspot);
        if (unfit.isEmpty() || drafting.isProven()) {
            return mend(hotspot, drafting);
        }
        Trial trial = drafting.proven().map(safe -> mend(hotspot, safe)).orElseGet(Trial.GaveUp::new);
        if (trial instanceof Trial.GaveUp) {
            Discards.log(journal, here, hotspot, unfit.get());
        }
        return trial;
    }

    private Trial mend(Hotspot hotspot, Drafting asked) {
        Assignment assignment = new Assignment(
                here.tree(),
                judges.protectedPaths(),
                here.score(),
                hotspot,
                past.refused(hotspot),
                past.failures(hotspot),
                past.lessons(),
                past.remarks(hotspot));
        Draws draws = Draws.after(past.events());
        Trial best = new Trial.GaveUp();
        double predicted = hotspot.unit().leverage().total() / TOKEN;
        double expected = Double.MAX_VALUE;
        for (int draw = 1; draws.isWorth(expected); draw++) {
            Trial trial = draw(
                    asked,
                    HotspotId.draw(hotspot, draw),
                    assignment,
                    draw == 1 ? Details.NONE : Details.NONE.with(Facts.EXPECTED, expected));
            if (trial instanceof Trial.GaveUp) {
                break;
            }
            assignment = without(assignment, trial);
            best = better(best, trial);
            expected = isHopeless(trial) ? 0 : draws.expected(draw, best instanceof Trial.Passed, predicted);
        }
        return best instanceof Trial.Passed passed ? test(passed) : best;
    }

    /** Whoever games the measure isn't asked again. */
    private static boolean isHopeless(Trial trial) {
        return trial instanceof Trial.Refused refused && refused.refusal().severity() != Severity.ORDINARY;
    }

    private Trial draw(Drafting asked, String id, Assignment assignment, Details reasons) {
        Optional<Proposal> proposal = asked.draft(here.epoch(), id, assignment, reasons);
        if (proposal.isPresent() && proposal.get() instanceof Change change) {
            Candidate candidate = new Candidate(id, assignment, change);
            return assignment.isRefused(change.approach())
                    ? discard(candidate, new Refused("repetition", "it was refused before", Severity.ORDINARY))
                    : weigh(candidate);
        }
        return new Trial.GaveUp();
    }

    /** What is still to be tried after a trial. */
    private static Assignment without(Assignment assignment, Trial trial) {
        return switch (trial) {
            case Trial.Passed(Candidate candidate, Measure _) ->
                assignment.refusing(candidate.change().approach(), Past.CHOICE + ": it is weighed already");
            case Trial.Refused(Candidate candidate, Refused refused) ->
                assignment.refusing(candidate.change(), refused.clause());
            case Trial.GaveUp() -> assignment;
        };
    }

    /** Gates 1 to 4. */
    private Trial weigh(Candidate candidate) {
        if (judges.scope().judge(candidate) instanceof Refused refused) {
            return discard(candidate, refused);
        }
        journal.once(key(candidate, Step.SCOPE_OK), Details.NONE);
        if (judges.guards().judge(candidate) instanceof Refused refused) {
            return discard(candidate, refused);
        }
        journal.once(key(candidate, Step.GUARDS_OK), Details.NONE);
        Measure measure = judges.measure(here.score(), candidate.after(), FileChange.diff(candidate.files()));
        journal.once(key(candidate, Step.RESCORED), told(candidate, measure));
        Optional<Refused> refused = judges.loss().judge(measure);
        return refused.isPresent() ? discard(candidate, refused.get()) : new Trial.Passed(candidate, measure);
    }

    /** Gates 5 and 7. */
    private Trial test(Trial.Passed passed) {
        Candidate candidate = passed.candidate();
        Optional<Refused> refused =
                judges.check(here.whole().then(candidate.change().patch()));
        if (refused.isPresent()) {
            return discard(candidate, refused.get());
        }
        journal.once(key(candidate, Step.TESTED), told(candidate, passed.measure()));
        Optional<Refused> objection = judges.scrutinize(here.epoch(), candidate);
        return objection.isPresent() ? discard(candidate, objection.get()) : passed;
    }

    /** The one that brings more; of equals the one that took fewer tokens to write. */
    private Trial better(Trial one, Trial other) {
        if (!(one instanceof Trial.Passed first)) {
            return other;
        }
        if (!(other instanceof Trial.Passed second)) {
            return one;
        }
        boolean isFirst = BEST_FIRST.compare(first, second) <= 0;
        discard(
                (isFirst ? second : first).candidate(),
                new Refused(Past.CHOICE, "another one brought more", Severity.ORDINARY));
        return isFirst ? first : second;
    }

    static final Comparator<Trial.Passed> BEST_FIRST = Comparator.<Trial.Passed>comparingLong(
                    passed -> -passed.measure().gainMilliTokens())
            .thenComparingLong(passed ->
                    passed.candidate().change().usage().orElse(Usage.NONE).tokens())
            .thenComparing(passed -> passed.candidate().id());

    private Details told(Candidate candidate, Measure measure) {
        return Details.NONE
                .with(Facts.LOSS, here.loss(measure.after()))
                .with(Facts.GAIN, measure.gain())
                .with(Facts.GAIN_TOKENS, measure.gainMilliTokens())
                .with(
                        Facts.PREDICTED,
                        candidate.assignment().hotspot().unit().leverage().total())
                .with(measure.change());
    }

    private Trial discard(Candidate candidate, Refused refused) {
        Discards.log(journal, here.epoch(), candidate, refused);
        return new Trial.Refused(candidate, refused);
    }

    private StepKey key(Candidate candidate, Step step) {
        return new StepKey(here.epoch(), candidate.id(), step);
    }
}
