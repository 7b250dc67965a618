package dev.descent.bench;

import dev.descent.bench.OpenLoop.Answered;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.process.Memory;
import dev.descent.process.OneAddress;
import dev.descent.process.ServerProcess;
import dev.descent.story.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The load of a large company, 780,000 deliveries a day, for some minutes: nine a second on average, and between four and fourteen
 * as if each ten minutes were a day. Most of them concern nobody here, as in life; one a second is about a pull request, and every
 * five seconds one of those was pushed to and is scored.
 */
final class Soak implements AutoCloseable {
    private static final int ACCOUNTS = 20;
    private static final double AVERAGE = 9;
    private static final double SWING = 5;
    private static final int DAY = 600;
    private static final int SECONDS_BETWEEN_PUSHES = 5;
    private static final int MINUTES_BETWEEN_COLLECTIONS = 10;

    private final FakeGitHub github = FakeGitHub.start();
    private final OneAddress address = OneAddress.of(github);
    private final List<FakePullRequest> pullRequests = new ArrayList<>();
    private final ServerProcess server;
    private final OpenLoop others;

    Soak(Path folder, int bytes, List<String> javaOptions) {
        for (int i = 0; i < ACCOUNTS; i++) {
            FakeRepository shop = github.repository("account-" + i + "/shop");
            shop.commit("main", Shop.CALM);
            shop.branch("topic", "main");
            shop.commit("topic", Shop.TANGLED);
            pullRequests.add(shop.openPullRequest("topic", "main"));
        }
        server = ServerProcess.start(
                LocalSettings.values(github.appId(), github.privateKeyPem(), address.api(), folder),
                folder,
                javaOptions);
        github.sendWebhooksTo(server.webhooks(), LocalSettings.WEBHOOK_SECRET);
        others = new OpenLoop(server.webhooks(), "workflow_job", SignedBodies.of(bytes, LocalSettings.WEBHOOK_SECRET));
    }

    /**
     * What was seen in one minute, in MB.
     *
     * @param needed what is in use of the heap once all garbage is collected, which is done every ten minutes
     * @param used what is in use of the heap
     * @param resident memory of the process
     */
    record Minute(int number, long deliveries, long refused, OptionalLong needed, long used, long resident) {
        @Override
        public String toString() {
            String looked = "minute %d: %,d deliveries, %d refused, resident %d MB, heap used %d MB"
                    .formatted(number, deliveries, refused, resident, used);
            return needed.isEmpty() ? looked : looked + ", needed " + needed.getAsLong() + " MB";
        }
    }

    /** Goes on for so many minutes and prints each. */
    List<Minute> run(int minutes) {
        return IntStream.rangeClosed(1, minutes)
                .mapToObj(this::minute)
                .peek(System.out::println)
                .toList();
    }

    private Minute minute(int number) {
        List<Answered> answers = new ArrayList<>();
        for (int second = number * 60 - 60; second < number * 60; second++) {
            long rate = Math.round(AVERAGE + SWING * Math.sin(2 * Math.PI * second / DAY));
            FakePullRequest busy = pullRequests.get(second % ACCOUNTS);
            boolean isPush = second % SECONDS_BETWEEN_PUSHES == 0;
            Thread one = Thread.startVirtualThread(() -> change(busy, isPush));
            answers.addAll(others.send(rate - 1, rate - 1));
            join(one);
        }
        Memory now = Memory.of(server.handle());
        OptionalLong needed = number % MINUTES_BETWEEN_COLLECTIONS == 0
                ? OptionalLong.of(Memory.needed(server.handle()).heap())
                : OptionalLong.empty();
        return new Minute(
                number,
                answers.size() + 60,
                answers.stream().filter(answer -> !answer.isAcknowledged()).count(),
                needed,
                now.heap(),
                now.resident());
    }

    private void change(FakePullRequest pullRequest, boolean isPush) {
        String before = pullRequest.head();
        if (isPush) {
            pullRequest.push(Shop.tangledBy("word-" + System.nanoTime()));
            github.deliver(pullRequest.events().synchronize(before));
        } else {
            github.deliver(pullRequest.events().closed());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.close();
        server.close();
        address.close();
        github.close();
    }
}
