package dev.descent.bench;

import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.rest.Trouble;
import dev.descent.process.OneAddress;
import dev.descent.process.ServerProcess;
import dev.descent.story.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether a bad event is noticed by others. People of twenty accounts push, one push a second, and each is measured until
 * its check run is complete. In every other minute there is one more account, with a pull request about which something new
 * arrives each second, and of which GitHub answers no question.
 */
final class Poison implements AutoCloseable {
    private static final int ACCOUNTS = 20;
    private static final int PHASE = 60;
    /** Until the last question has been given up, which takes thirty seconds, and the pull request is as good as any. */
    private static final int RECOVERY = 45;

    private final FakeGitHub github = FakeGitHub.start();
    private final OneAddress address = OneAddress.of(github);
    private final List<FakePullRequest> others = new ArrayList<>();
    private final FakePullRequest bad;
    private final ServerProcess server;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private int pushes;

    Poison(Path folder, List<String> javaOptions) {
        for (int i = 0; i < ACCOUNTS; i++) {
            others.add(openedIn("account-" + i));
        }
        bad = openedIn("bad");
        server = ServerProcess.start(
                LocalSettings.values(github.appId(), github.privateKeyPem(), address.api(), folder),
                folder,
                javaOptions);
        github.sendWebhooksTo(server.webhooks(), LocalSettings.WEBHOOK_SECRET);
    }

    private FakePullRequest openedIn(String account) {
        FakeRepository shop = github.repository(account + "/shop");
        shop.commit("main", Shop.CALM);
        shop.branch("topic", "main");
        shop.commit("topic", Shop.TANGLED);
        return shop.openPullRequest("topic", "main");
    }

    /**
     * How long others waited from the moment their delivery was sent.
     *
     * @param answered until the delivery was answered
     * @param scored until the check run was complete
     */
    record Waits(Latencies answered, Latencies scored) {
        private static Waits of(List<Push> pushes) {
            return new Waits(
                    new Latencies(pushes.stream().mapToLong(Push::answered).toArray()),
                    new Latencies(pushes.stream().mapToLong(Push::scored).toArray()));
        }
    }

    /** The same pushes without and with a bad event, minute by minute in turns. */
    record Outcome(Waits without, Waits with) {}

    private record Push(long answered, long scored) {}

    /** Warms up for a minute and then goes on for so many rounds. */
    Outcome run(int rounds) {
        List<Push> without = new ArrayList<>();
        List<Push> with = new ArrayList<>();
        push(PHASE, false);
        for (int round = 0; round < rounds; round++) {
            without.addAll(push(PHASE, false));
            github.failNext("*", "/repos/bad/.*", new Trouble.Hang(), Integer.MAX_VALUE);
            with.addAll(push(PHASE, true));
            github.heal();
            push(RECOVERY, false);
        }
        return new Outcome(Waits.of(without), Waits.of(with));
    }

    private List<Push> push(int seconds, boolean isPoisoned) {
        List<Future<Push>> pushed = new ArrayList<>();
        long start = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            long due = start + second * 1_000_000_000L;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            FakePullRequest busy = others.get(pushes++ % ACCOUNTS);
            String word = "word-" + pushes;
            pushed.add(people.submit(() -> push(busy, word)));
            if (isPoisoned) {
                people.execute(() -> github.deliver(bad.events().reopened()));
            }
        }
        return pushed.stream().map(Poison::result).toList();
    }

    private static Push result(Future<Push> push) {
        try {
            return push.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("a push was never scored", failure);
        }
    }

    private Push push(FakePullRequest pullRequest, String word) {
        String before = pullRequest.head();
        String head = pullRequest.push(Shop.tangledBy(word));
        long sent = System.nanoTime();
        github.deliver(pullRequest.events().synchronize(before));
        long answered = System.nanoTime() - sent;
        pullRequest.checkRun(head);
        return new Push(answered, System.nanoTime() - sent);
    }

    @Override
    public void close() {
        people.shutdownNow();
        server.close();
        // It holds what hangs.
        github.close();
        address.close();
    }
}
