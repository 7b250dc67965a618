package dev.descent.cli;

import dev.descent.report.EpochLine;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import java.io.PrintWriter;
import java.util.List;

/** A log that tells those who watch what goes on: a line an epoch, and on a terminal the step under way. */
final class ToldLog implements RunLog {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final RunLog log;
    private final PrintWriter err;
    private final boolean isWatched;
    private boolean isPaid;
    private String lastReason = "";

    ToldLog(RunLog log, Terminal terminal) {
        this.log = log;
        this.err = terminal.err();
        this.isWatched = terminal.showsProgress();
    }

    @Override
    public String run() {
        return log.run();
    }

    @Override
    public List<RunEvent> events() {
        return log.events();
    }

    @Override
    public synchronized void append(RunEvent event) {
        log.append(event);
        isPaid |= event.step() == Step.RESERVED;
        if (isWatched) {
            err.print(CLEAR_LINE + (event.step().isLast() ? "" : step(event)));
        }
        if (event.step() == Step.GAVE_UP) {
            tellWhy(event);
        }
        if (event.step() == Step.CLOSED) {
            Ledger ledger = Ledger.of(log);
            err.println((isWatched ? CLEAR_LINE : "")
                    + EpochLine.of(ledger, ledger.epochs().getLast()));
        }
        err.flush();
    }

    /** Whoever is paid says why there is no answer; what is wrong with an endpoint is told once, not for every hotspot. */
    private void tellWhy(RunEvent event) {
        String reason = event.details().text(Facts.REASON).replaceAll("\\p{Cntrl}", "?");
        if (isPaid && !reason.equals(lastReason)) {
            err.println((isWatched ? CLEAR_LINE : "") + "descent: no answer: " + reason);
            lastReason = reason;
        }
    }

    private static String step(RunEvent event) {
        String what = switch (event.step()) {
            case ADMITTED, RESUMED -> "running the checks as they are";
            case CHECKED -> "checks have run";
            case BASELINED, SCORED, CLOSED -> "looking for what to mend";
            case RESERVED -> "waiting for a proposal";
            case GAVE_UP -> "no answer";
            case DRAFTED, SCOPE_OK, GUARDS_OK -> "weighing";
            case RESCORED -> "checking";
            case TESTED, SCRUTINIZED, KEPT -> "keeping";
            case DISCARDED -> "dropped";
            case STOPPED, HALTED, REFUSED -> "";
        };
        String where =
                event.details().has(Facts.HOTSPOT) ? " " + event.details().text(Facts.HOTSPOT) : "";
        return what + where.replaceAll("\\p{Cntrl}", "?");
    }
}
