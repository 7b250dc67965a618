package dev.descent.process;

import dev.descent.bot.CheckKey;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.state.CheckRun;
import dev.descent.story.Shop;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the server again and again with {@code kill -9} at any moment of its work, while people push to their pull requests and it works these
 * off, and looks what is left in the end.
 */
public final class CrashLoop implements AutoCloseable {
    private static final int PULL_REQUESTS = 4;
    private static final int LONGEST_LIFE = 1_500;
    private static final int LONGEST_PAUSE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final FakeGitHub github = FakeGitHub.start();
    private final OneAddress address = OneAddress.of(github);
    private final Path folder;
    private final List<FakePullRequest> pullRequests = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pushes = new AtomicInteger();
    private ServerProcess server;

    /** Starts a server, and a GitHub of four accounts with a pull request each; everything is kept in {@code folder}. */
    public CrashLoop(Path folder) {
        this.folder = folder;
        for (int i = 0; i < PULL_REQUESTS; i++) {
            FakeRepository shop = github.repository("account-" + i + "/shop");
            shop.commit("main", Shop.CALM);
            shop.branch("topic", "main");
            shop.commit("topic", Shop.tangledBy("first"));
            pullRequests.add(shop.openPullRequest("topic", "main"));
        }
        server = start();
    }

    /**
     * What is left in the end.
     *
     * @param acknowledged how many deliveries were
     * @param lost how many of them the database doesn't know
     * @param faults what is wrong on pull requests, a sentence each
     */
    public record Aftermath(int acknowledged, long lost, List<String> faults) {}

    /** Kills the server so often, lets the last one finish, and looks. */
    public Aftermath kill(int times) throws SQLException, InterruptedException {
        for (int i = 0; i < times; i++) {
            liveAndDie();
            server = start();
        }
        for (FakePullRequest pullRequest : pullRequests) {
            push(pullRequest);
        }
        awaitQuiet();
        server.stop();
        Set<String> kept = inbox().deliveries();
        long lost = acknowledged.stream().filter(id -> !kept.contains(id)).count();
        return new Aftermath(acknowledged.size(), lost, faults());
    }

    private ServerProcess start() {
        ServerProcess started = ServerProcess.start(
                LocalSettings.values(github.appId(), github.privateKeyPem(), address.api(), folder),
                folder,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        github.sendWebhooksTo(started.webhooks(), LocalSettings.WEBHOOK_SECRET);
        return started;
    }

    /** Everybody pushes until the server is dead, which it is some time after it has acknowledged something. */
    private void liveAndDie() throws InterruptedException {
        ServerProcess victim = server;
        int life = ThreadLocalRandom.current().nextInt(LONGEST_LIFE);
        int before = acknowledged.size();
        List<Thread> people = pullRequests.stream()
                .map(pullRequest -> Thread.startVirtualThread(() -> pushWhile(victim, pullRequest)))
                .toList();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() == before && System.nanoTime() < end) {
            pause(1);
        }
        pause(life);
        victim.kill();
        for (Thread person : people) {
            person.join();
        }
    }

    private void pushWhile(ServerProcess alive, FakePullRequest pullRequest) {
        while (alive.isAlive()) {
            push(pullRequest);
            pause(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE));
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void push(FakePullRequest pullRequest) {
        String before = pullRequest.head();
        pullRequest.push(Shop.tangledBy("word-" + pushes.incrementAndGet()));
        Receipt receipt = github.deliver(pullRequest.events().synchronize(before));
        if (receipt.status() == 202) {
            acknowledged.add(receipt.guid());
        }
    }

    private void awaitQuiet() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!inbox().waiting().isEmpty() && System.nanoTime() < end) {
            pause(100);
        }
    }

    private InboxFile inbox() {
        return new InboxFile(folder.resolve("data"));
    }

    private List<String> faults() throws SQLException {
        List<String> faults = new ArrayList<>(github.violations());
        inbox().waiting().forEach(id -> faults.add("nobody acted on delivery " + id));
        pullRequests.forEach(pullRequest -> faults.addAll(faults(pullRequest)));
        return faults;
    }

    private List<String> faults(FakePullRequest pullRequest) {
        List<String> faults = new ArrayList<>();
        long comments = pullRequest.comments().stream()
                .filter(comment -> comment.author().login().equals(github.botLogin()))
                .count();
        if (comments != 1) {
            faults.add(pullRequest.url() + " has " + comments + " comments");
        }
        List<CheckRun> runs = pullRequest.checkRuns();
        long answers = runs.stream()
                .flatMap(run -> run.externalId().stream())
                .filter(CrashLoop::isAnswer)
                .count();
        if (answers != 1) {
            faults.add(pullRequest.url() + " has " + answers + " check runs with an answer at its head");
        }
        if (runs.stream().anyMatch(run -> run.conclusion().isEmpty())) {
            faults.add(pullRequest.url() + " has a check run that is still open");
        }
        return faults;
    }

    /** Of several check runs that a crash left behind, all but one are completed without an answer. */
    private static boolean isAnswer(String externalId) {
        return CheckKey.parse(externalId).filter(key -> !key.said().isEmpty()).isPresent();
    }

    @Override
    public void close() {
        server.close();
        address.close();
        github.close();
    }
}
