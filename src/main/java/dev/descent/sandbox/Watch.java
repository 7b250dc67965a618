package dev.descent.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches over a command that runs, and kills it at the first limit. */
final class Watch {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES_PER_WEIGHING = 10;

    private final Limits limits;
    private final Path workspace;
    private final Optional<ControlGroup> group;
    private final Optional<IsolatedNetwork> network;
    private final Tail tail = new Tail(Limits.KEPT_OUTPUT);
    private final long start = System.nanoTime();

    Watch(Limits limits, Path workspace, Optional<ControlGroup> group, Optional<IsolatedNetwork> network) {
        this.limits = limits;
        this.workspace = workspace;
        this.group = group;
        this.network = network;
    }

    /** Waits for the end. An interrupt kills the command and is passed on as {@link InterruptedIOException}. */
    Execution over(Process process) throws IOException {
        Thread reader = Thread.ofVirtual().start(() -> tail.drain(process.getInputStream()));
        try {
            Optional<String> limit = await(process);
            if (limit.isPresent()) {
                network.ifPresent(each -> each.look(process));
                process.destroyForcibly();
            }
            int status = process.waitFor();
            reader.join(Duration.ofSeconds(5));
            // not before: it closes the stream, read to its end or not
            process.destroyForcibly();
            long outward = network.isPresent() ? network.get().attempts() : 0;
            return limit.or(this::spentMemory)
                    .<Execution>map(exceeded -> new Execution.Stopped(exceeded, tail.text(), isLate(), outward))
                    .orElseGet(() -> new Execution.Ended(status, tail.text(), elapsed(), outward));
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the command was stopped, for Descent is stopping");
        }
    }

    private Optional<String> await(Process process) throws InterruptedException {
        for (int glance = 1; !process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS); glance++) {
            Optional<String> exceeded = exceeded(glance % GLANCES_PER_WEIGHING == 0);
            if (exceeded.isPresent()) {
                return exceeded;
            }
        }
        return tail.length() > limits.output() ? Optional.of(printedTooMuch()) : Optional.empty();
    }

    private Optional<String> exceeded(boolean weighs) {
        if (isLate()) {
            return Optional.of("took longer than " + limits.time().toSeconds() + " seconds");
        }
        if (tail.length() > limits.output()) {
            return Optional.of(printedTooMuch());
        }
        return weighs && Folder.weighsMoreThan(workspace, limits.disk())
                ? Optional.of("wrote more than " + mebibytes(limits.disk()))
                : Optional.empty();
    }

    private boolean isLate() {
        return elapsed().compareTo(limits.time()) > 0;
    }

    private String printedTooMuch() {
        return "printed more than " + mebibytes(limits.output());
    }

    private Optional<String> spentMemory() {
        return group.filter(ControlGroup::ranOutOfMemory)
                .map(_ -> "used more than " + mebibytes(limits.memory()) + " of memory");
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MiB", bytes >> 20);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
