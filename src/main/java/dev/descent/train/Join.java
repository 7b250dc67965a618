package dev.descent.train;

import dev.descent.repo.Branches;
import dev.descent.repo.Branches.Draft;
import dev.descent.repo.CommitId;
import dev.descent.repo.Patch;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.train.Journal.Note;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import dev.descent.train.RunEvent.StepKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Brings the changes of an epoch together: the best one first, each weighed again on top of the others, checked as a whole. */
final class Join {
    static final String NAME = "join";

    private final Judges judges;
    private final Journal journal;
    private final Branches branches;
    private final String branch;

    Join(Judges judges, Journal journal, Branches branches, String branch) {
        this.judges = judges;
        this.journal = journal;
        this.branches = branches;
        this.branch = branch;
    }

    /** Where the run stands with as many of the changes as go together; with none when the line has to stop. */
    Position apply(Position here, List<Trial.Passed> passed) {
        List<Trial.Passed> ordered = passed.stream().sorted(Attempt.BEST_FIRST).toList();
        List<Trial.Passed> stacked = stack(here, ordered);
        while (stacked.size() > 1) {
            Optional<Refused> refused = judges.check(here.whole().then(together(stacked)));
            if (refused.isEmpty()) {
                break;
            }
            discard(
                    here,
                    stacked.getLast(),
                    "with the others " + refused.get().reason(),
                    refused.get().severity());
            if (refused.get().severity() == Severity.LINE) {
                return here;
            }
            stacked = stacked.subList(0, stacked.size() - 1);
        }
        Position there = here;
        for (Trial.Passed each : stacked) {
            there = keep(there, each);
        }
        return there;
    }

    /** Weighs each change on top of those before it; what overlaps with them or pays no more is dropped. */
    private List<Trial.Passed> stack(Position here, List<Trial.Passed> ordered) {
        List<Trial.Passed> stacked = new ArrayList<>();
        for (Trial.Passed next : ordered) {
            Patch below = together(stacked);
            Patch patch = next.candidate().change().patch();
            if (!Collections.disjoint(below.files().keySet(), patch.files().keySet())) {
                discard(here, next, "it changes a file that another one of this epoch changes", Severity.ORDINARY);
                continue;
            }
            Measure measure = stacked.isEmpty()
                    ? next.measure()
                    : judges.measure(
                            stacked.getLast().measure().after(),
                            new PatchedSnapshot(here.tree(), below.then(patch)),
                            next.measure().diff());
            Optional<Refused> refused = judges.loss().judge(measure);
            refused.ifPresentOrElse(
                    why -> discard(here, next, "on top of the others " + why.reason(), why.severity()),
                    () -> stacked.add(new Trial.Passed(next.candidate(), measure)));
        }
        return stacked;
    }

    private static Patch together(List<Trial.Passed> changes) {
        return changes.stream().map(each -> each.candidate().change().patch()).reduce(Patch.NONE, Patch::then);
    }

    private void discard(Position here, Trial.Passed dropped, String reason, Severity severity) {
        Discards.log(journal, here.epoch(), dropped.candidate(), new Refused(NAME, reason, severity));
    }

    private Position keep(Position here, Trial.Passed kept) {
        Candidate candidate = kept.candidate();
        StepKey key = new StepKey(here.epoch(), candidate.id(), Step.KEPT);
        // What was kept in another place is committed here again: the same draft gives the same commit.
        journal.find(key).ifPresent(_ -> commit(here, kept));
        RunEvent event =
                journal.once(key, () -> new Note(told(here, kept).with(Facts.COMMIT, commit(here, kept)), Usage.NONE));
        return here.at(
                candidate.change().patch(),
                kept.measure().after(),
                new CommitId(event.details().text(Facts.COMMIT)));
    }

    /** The commit bears the time of its draft, so that writing it twice gives one commit. */
    private String commit(Position here, Trial.Passed kept) {
        Candidate candidate = kept.candidate();
        RunEvent drafted = journal.find(new StepKey(here.epoch(), candidate.id(), Step.DRAFTED))
                .orElseThrow();
        return branches.commit(new Draft(
                        branch, here.tip(), candidate.change().patch(), CommitMessage.of(here, kept), drafted.time()))
                .hex();
    }

    private static Details told(Position here, Trial.Passed kept) {
        Measure measure = kept.measure();
        return Details.NONE
                .with(Facts.HOTSPOT, HotspotId.of(kept.candidate().assignment().hotspot()))
                .with(Facts.APPROACH, kept.candidate().change().approach())
                .with(Facts.MESSAGE, kept.candidate().change().message())
                .with(Facts.BEFORE, here.loss())
                .with(Facts.LOSS, here.loss(measure.after()))
                .with(Facts.GAIN, measure.gain())
                .with(Facts.GAIN_TOKENS, measure.gainMilliTokens())
                .with(Facts.ADDED, measure.diff().added())
                .with(Facts.REMOVED, measure.diff().removed())
                .with(measure.change());
    }
}
