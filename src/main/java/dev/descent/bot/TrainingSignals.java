package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.train.Facts;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Usage;
import java.time.Duration;
import java.util.Locale;

/** Tells an observer what a run logs. */
final class TrainingSignals {
    private final Observer observer;
    private final TrainingRun run;
    private final RunLog log;

    TrainingSignals(Observer observer, TrainingRun run, RunLog log) {
        this.observer = observer;
        this.run = run;
        this.log = log;
    }

    /** Hears of an event that was logged a moment ago. */
    void tell(RunEvent event) {
        switch (event.step()) {
            case ADMITTED -> observer.see(new Signal.TrainingBegun(occasion()));
            case DRAFTED, GAVE_UP -> pay(event.details().text(Facts.MODEL), event.usage());
            case SCRUTINIZED -> pay("review", event.usage());
            case KEPT -> observer.see(new Signal.ChangeKept());
            case DISCARDED ->
                observer.see(new Signal.ChangeRefused(event.details().text(Facts.GATE)));
            case CLOSED -> observer.see(new Signal.EpochClosed());
            case STOPPED, HALTED, REFUSED ->
                observer.see(new Signal.TrainingEnded(event.step().name().toLowerCase(Locale.ROOT), time(event)));
            case RESUMED, CHECKED, BASELINED, SCORED, RESERVED, SCOPE_OK, GUARDS_OK, RESCORED, TESTED -> {}
        }
    }

    private String occasion() {
        return switch (run.target()) {
            case Target.OfDefaultBranch _ -> "schedule";
            case Target.OfPullRequest _ -> run.branch().isPresent() ? "review" : "command";
        };
    }

    private void pay(String model, Usage usage) {
        if (!usage.equals(Usage.NONE)) {
            observer.see(new Signal.ModelPaid(model, usage));
        }
    }

    private Duration time(RunEvent end) {
        return Duration.between(log.events().getFirst().time(), end.time());
    }
}
