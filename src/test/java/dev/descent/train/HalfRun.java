package dev.descent.train;

import java.util.List;

/** A training run whose machine died just after the first of its two changes went in, for whoever has its log. */
public final class HalfRun implements AutoCloseable {
    private static final List<String> TYPES = List.of("A", "B");

    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();

    private HalfRun() {
        for (String type : TYPES) {
            ground.file(Shops.path(type), Shops.tangled(type));
            optimizer.answer(Shops.path(type), "guard", Shops.mended(type));
        }
        for (String type : List.of("C", "D", "E", "F")) {
            ground.file(Shops.path(type), Shops.tangled(type));
        }
        ground.limited(limits -> limits.workers(1));
    }

    /** One that has come that far. */
    public static HalfRun start() {
        HalfRun run = new HalfRun();
        try {
            run.ground.trainer(run.optimizer, new DyingLog(run.ground.log)).train();
            throw new AssertionError("nothing went in");
        } catch (MachineDied died) {
            return run;
        }
    }

    /** What is in its log. */
    public List<RunEvent> events() {
        return ground.log.events();
    }

    /** Takes it up with what {@code log} holds; says how many changes went in since it began. */
    public int goOn(RunLog log) {
        Ending ending = ground.trainer(optimizer, log).train();
        if (ending.step() != Step.STOPPED) {
            throw new AssertionError(ending.toString());
        }
        return ground.kept();
    }

    @Override
    public void close() {
        ground.close();
    }

    private static final class MachineDied extends Error {
        MachineDied() {
            super("somebody pulled the plug");
        }
    }

    private record DyingLog(RunLog log) implements RunLog {
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
            log.append(event);
            if (event.step() == Step.KEPT) {
                throw new MachineDied();
            }
        }
    }
}
