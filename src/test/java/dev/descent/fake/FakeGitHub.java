package dev.descent.fake;

import dev.descent.fake.git.BareRepository;
import dev.descent.fake.hooks.Payloads;
import dev.descent.fake.hooks.Postman;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.json.Links;
import dev.descent.fake.rest.Limits;
import dev.descent.fake.rest.Rest;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.rest.Troubles;
import dev.descent.fake.state.AppSettings;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.User;
import dev.descent.fake.state.Utterance;
import dev.descent.fake.state.World;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A GitHub on this machine, empty at first, with one App. */
public final class FakeGitHub implements AutoCloseable {
    private final World world;
    private final Troubles troubles = new Troubles();
    private final TemporaryDirectory disk = TemporaryDirectory.create();
    private final WebServer web;
    private final Rest rest;
    private final Postman postman;
    private final Payloads payloads;

    private FakeGitHub(InstantSource clock, Limits limits) {
        this.world = new World(clock);
        this.web = WebServer.start(world, troubles);
        this.postman = new Postman(world);
        this.rest = Rest.start(
                world,
                new Rest.Conditions(troubles, limits),
                web.url(),
                again -> Thread.startVirtualThread(() -> postman.redeliver(again.guid())));
        this.payloads = new Payloads(world, new Links(rest.url(), web.url()));
    }

    /** Starts one on free ports, by the clock of this machine. */
    public static FakeGitHub start() {
        return start(InstantSource.system());
    }

    /** Starts one by another clock. */
    public static FakeGitHub start(InstantSource clock) {
        return start(clock, Limits.NONE);
    }

    /** Starts one that holds every installation to these limits. */
    public static FakeGitHub start(InstantSource clock, Limits limits) {
        return new FakeGitHub(clock, limits);
    }

    /** Where programs go: what {@code https://api.github.com} is elsewhere. */
    public URI api() {
        return rest.url();
    }

    /** Where people and git go: what {@code https://github.com} is elsewhere. */
    public URI web() {
        return web.url();
    }

    public long appId() {
        return world.app().id();
    }

    /** The App's private key as GitHub hands it out: PEM of PKCS#1. */
    public String privateKeyPem() {
        return world.app().privateKeyPem();
    }

    /** The login under which the App writes. */
    public String botLogin() {
        return world.with(() -> world.bot().login());
    }

    /** What the App's owner set; it may be changed before the bot asks. */
    public AppSettings appSettings() {
        return world.appSettings();
    }

    /** The repository {@code owner/name}, which is created at the first mention: private, empty, the App installed. */
    public FakeRepository repository(String fullName) {
        return world.with(() -> handle(world.repository(fullName).orElseGet(() -> {
            Repo created = create(fullName, null);
            world.installations().install(created);
            return created;
        })));
    }

    Repo create(String fullName, @Nullable Repo parent) {
        String[] ownerAndName = fullName.split("/", 2);
        long id = world.nextId();
        User owner = world.user(ownerAndName[0]);
        BareRepository git = BareRepository.create(disk.path().resolve(id + ".git"));
        Repo created = new Repo(id, owner, ownerAndName[1], git, parent);
        world.add(created);
        return created;
    }

    FakeRepository handle(Repo repository) {
        return new FakeRepository(this, world, repository);
    }

    Payloads payloads() {
        return payloads;
    }

    /** The pull request with this number, where there is only one repository to have it. */
    public FakePullRequest pullRequest(int number) {
        List<Repo> all = world.with(() -> List.copyOf(world.repositories()));
        if (all.size() != 1) {
            throw new IllegalStateException("of which repository? there are " + all.size());
        }
        return handle(all.getFirst()).pullRequest(number);
    }

    /** The App's installation on an account. */
    public Installation installation(String owner) {
        return world.with(() -> world.installations().all().stream()
                .filter(installation -> installation.account().login().equals(owner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the App isn't installed at " + owner)));
    }

    /** Takes the App away from an account, with all its tokens. */
    public void uninstall(Installation installation) {
        world.with(() -> world.installations().uninstall(installation));
    }

    /** Tells GitHub where the App wants its webhooks, and the secret to sign them with. */
    public void sendWebhooksTo(URI url, String secret) {
        postman.deliverTo(url, secret);
    }

    /** Delivers a webhook and waits for the answer. */
    public Postman.Receipt deliver(Webhook webhook) {
        return postman.deliver(webhook);
    }

    /** Delivers the same again under the same id. */
    public Postman.Receipt redeliver(String guid) {
        return postman.redeliver(guid);
    }

    /** Books a delivery as failed without sending it: the bot can only find it in GitHub's list. */
    public Postman.Receipt lose(Webhook webhook) {
        return postman.lose(webhook);
    }

    /** The webhook {@code installation} with this action. */
    public Webhook installationChanged(String action, Installation installation) {
        return world.with(() -> payloads.installation(action, installation));
    }

    /** The webhook {@code ping}. */
    public Webhook ping() {
        return payloads.ping();
    }

    /**
     * Plans trouble for the next {@code times} requests, REST or git, with this method ({@code *} for any) and a path that
     * matches this regular expression as a whole.
     */
    public void failNext(String method, String path, Trouble trouble, int times) {
        troubles.plan(method, path, trouble, times);
    }

    /** Ends all trouble that was planned and hasn't come yet. */
    public void heal() {
        troubles.forget();
    }

    /** All requests of the REST API so far, as {@code METHOD /path}. */
    public List<String> requests() {
        return rest.requests();
    }

    /** All writes by installations so far, with their times. */
    public List<Rest.Write> writes() {
        return rest.writes();
    }

    /** How installations went beyond GitHub's limits so far. */
    public List<String> excesses() {
        return rest.excesses();
    }

    /** What GitHub's own API document has against the requests so far. */
    public List<String> violations() {
        return rest.violations();
    }

    /** Where our own answers so far weren't as GitHub's API document says. */
    public List<String> mistakes() {
        return rest.mistakes();
    }

    /** Takes note of whatever the bot said. */
    public void readAll() {
        world.with(() -> world.mailbox().readAll(Utterance.class, said -> true));
    }

    /** Takes note of whatever the bot said in issues: its dashboards. */
    public void readIssues() {
        world.with(() -> {
            world.mailbox().readAll(Utterance.IssueOpened.class, said -> true);
            world.mailbox().readAll(Utterance.IssueChanged.class, said -> true);
        });
    }

    /** What the bot said and nobody has read. */
    public List<String> unread() {
        return world.with(
                () -> world.mailbox().unread().stream().map(Utterance::toString).toList());
    }

    @Override
    public void close() {
        rest.close();
        web.close();
        postman.close();
        disk.close();
    }
}
