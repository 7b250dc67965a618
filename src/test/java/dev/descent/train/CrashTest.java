package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.Branches.Draft;
import dev.descent.repo.Entry;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A run that is killed at any step, and taken up again, ends as if nothing had happened, and pays nothing twice. */
class CrashTest {
    private static final Usage PRICE = new Usage(9_000, 0, 1_000, 50_000);

    /** What a machine does that is switched off. */
    private static final class PowerCut extends Error {
        PowerCut() {
            super("power cut");
        }
    }

    /** When the machine dies. */
    private enum Moment {
        BEFORE,
        AFTER
    }

    /** A log whose machine dies just before or just after an event is on disk. */
    private record DyingLog(Ground.MemoryLog log, int fatal, Moment moment) implements RunLog {
        @Override
        public String run() {
            return log.run();
        }

        @Override
        public List<RunEvent> events() {
            return log.events();
        }

        @Override
        public void append(RunEvent event) {
            if (event.number() == fatal && moment == Moment.BEFORE) {
                throw new PowerCut();
            }
            log.append(event);
            if (event.number() == fatal) {
                throw new PowerCut();
            }
        }
    }

    /** A run with all there is: changes kept and dropped, a second draw, several epochs, paid proposals, checks. */
    private static final class Run implements AutoCloseable {
        private final Ground ground = new Ground();
        private final Scripted optimizer = new Scripted();

        Run() {
            optimizer.price = PRICE;
            for (String type : List.of("A", "B", "C", "D", "E", "F")) {
                ground.file(Shops.path(type), Shops.tangled(type));
            }
            for (String type : List.of("A", "B", "C", "D")) {
                optimizer.answer(Shops.path(type), "guard", Shops.mended(type));
            }
            optimizer.answer(Shops.path("E"), "bloat", Shops.tangled("E") + "\n\n");
            optimizer.answer(Shops.path("E"), "guard", Shops.mended("E"));
            ground.checked(tree -> {
                boolean isBroken = Ground.text(tree, Shops.path("B")).equals(Shops.mended("B"));
                Ran ran = TrainerTest.ran(
                        isBroken ? 1 : 0, Map.of("t", isBroken ? TestOutcome.FAILED : TestOutcome.PASSED));
                return new Ran(
                        ran.exitStatus(),
                        ran.tests(),
                        Shops.covered("A", "B", "C", "D", "E"),
                        ran.conduct(),
                        ran.output());
            });
            ground.scrutinies = List.of(ScrutinyTest.objectingTo(Shops.path("D"), PRICE));
            // one at a time: the log's order is the order of the steps
            ground.limited(limits -> limits.workers(1));
        }

        Ending dieAndResume(int fatal, Moment moment) {
            try {
                return ground.trainer(optimizer, new DyingLog(ground.log, fatal, moment))
                        .train();
            } catch (PowerCut cut) {
                return ground.train(optimizer);
            }
        }

        /** What people see of a run: what was proposed, what became of it, and what each epoch came to. */
        List<String> ledger() {
            return ground.log.events.stream()
                    .filter(event -> event.step() != Step.RESUMED && event.step() != Step.RESERVED)
                    .map(event -> event.key() + " "
                            + event.details().with(Facts.COMMIT, "").values())
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            ground.close();
        }
    }

    private static final Run UNBROKEN = new Run();
    private static final Ending ENDING = UNBROKEN.ground.train(UNBROKEN.optimizer);

    @Test
    void the_unbroken_run_has_all_there_is() {
        assertThat(ENDING.step()).isEqualTo(Step.STOPPED);
        assertThat(UNBROKEN.ground.branch.drafts).hasSize(3);
        assertThat(UNBROKEN.ground.reasons()).anyMatch(reason -> reason.contains("tests first"));
        assertThat(UNBROKEN.ground.log.events)
                .extracting(RunEvent::step)
                .contains(Step.GAVE_UP, Step.SCRUTINIZED, Step.DISCARDED, Step.KEPT, Step.CLOSED, Step.CHECKED);
    }

    @TestFactory
    Stream<DynamicTest> it_does_not_matter_when_the_machine_dies() {
        return IntStream.rangeClosed(1, UNBROKEN.ground.log.events.size())
                .boxed()
                .flatMap(fatal -> Stream.of(Moment.values())
                        .map(moment -> DynamicTest.dynamicTest(
                                moment + " " + fatal + ": "
                                        + UNBROKEN.ground
                                                .log
                                                .events
                                                .get(fatal - 1)
                                                .step(),
                                () -> assertSameEnd(fatal, moment))));
    }

    private static void assertSameEnd(int fatal, Moment moment) {
        try (Run run = new Run()) {
            assertThat(run.dieAndResume(fatal, moment)).isEqualTo(ENDING);
            assertThat(run.ledger()).isEqualTo(UNBROKEN.ledger());
            assertThat(run.ground.result().entries())
                    .extracting(Entry::blob)
                    .isEqualTo(UNBROKEN.ground.result().entries().stream()
                            .map(Entry::blob)
                            .toList());
            assertThat(run.ground.branch.drafts)
                    .extracting(Draft::message)
                    .isEqualTo(UNBROKEN.ground.branch.drafts.stream()
                            .map(Draft::message)
                            .toList());
            assertThat(paidTwice(run)).isLessThanOrEqualTo(1);
            assertThat(run.optimizer.asked).hasSize(UNBROKEN.optimizer.asked.size() + lost(fatal, moment));
        }
    }

    /** Only an answer that never reached the log is asked for again, and then what was set aside for the first time is gone. */
    private static int lost(int fatal, Moment moment) {
        Step step = UNBROKEN.ground.log.events.get(fatal - 1).step();
        return moment == Moment.BEFORE && step == Step.DRAFTED ? 1 : 0;
    }

    /** How many proposals more than in the unbroken run were paid. */
    private static long paidTwice(Run run) {
        long more = Purse.spent(run.ground.log.events).microUsd()
                - Purse.spent(UNBROKEN.ground.log.events).microUsd();
        return more / PRICE.microUsd();
    }
}
