package dev.descent.fake.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything this GitHub knows. Requests and tests look at it and change it inside {@link #with}, one at a time. */
public final class World {
    private static final long FIRST_ID = 1000;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Repo> repositories = new LinkedHashMap<>();
    private final Map<String, Repo> formerNames = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final App app = App.named("descent");
    private final Installations installations = new Installations(this);
    private final AppSettings appSettings = new AppSettings();
    private final Manifests manifests = new Manifests();
    private final Mailbox mailbox = new Mailbox();
    private final HookDeliveries hookDeliveries = new HookDeliveries();
    private long lastId = FIRST_ID;

    public World(InstantSource clock) {
        this.clock = clock;
    }

    /** Does something with the world while nobody else does, and wakes those who wait for a change. */
    public <T> T with(Supplier<T> action) {
        lock.lock();
        try {
            T result = action.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** {@link #with} for what has no result. */
    public void with(Runnable action) {
        with(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until the supplier, asked again at every change, has something; empty when the time is over. */
    public <T> Optional<T> await(Duration patience, Supplier<Optional<T>> supplier) {
        lock.lock();
        try {
            long left = patience.toNanos();
            Optional<T> found = supplier.get();
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = supplier.get();
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the bot", stopped);
        } finally {
            lock.unlock();
        }
    }

    /** The time now, in whole seconds as GitHub tells it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time now, as exact as it is known. */
    public Instant instant() {
        return clock.instant();
    }

    /** An id that nothing else has. */
    public long nextId() {
        return ++lastId;
    }

    public App app() {
        return app;
    }

    public Installations installations() {
        return installations;
    }

    public AppSettings appSettings() {
        return appSettings;
    }

    public Manifests manifests() {
        return manifests;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public HookDeliveries hookDeliveries() {
        return hookDeliveries;
    }

    /** The user with this login, who exists from the first mention on; a login that ends in {@code [bot]} is a bot's. */
    public User user(String login) {
        return users.computeIfAbsent(login, name -> new User(nextId(), name));
    }

    /** The user as which the App writes. */
    public User bot() {
        return user(app.slug() + "[bot]");
    }

    public Collection<Repo> repositories() {
        return repositories.values();
    }

    /** The repository {@code owner/name}, in any case of letters. */
    public Optional<Repo> repository(String fullName) {
        return Optional.ofNullable(repositories.get(fullName.toLowerCase(Locale.ROOT)));
    }

    /** The repository that had this name before it was renamed, unless another has it now. */
    public Optional<Repo> formerly(String fullName) {
        return repository(fullName).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(formerNames.get(fullName.toLowerCase(Locale.ROOT)));
    }

    /** Gives a repository another name, perhaps with another owner; requests for the old name are redirected from then on. */
    public void rename(Repo repository, User owner, String name) {
        String before = repository.fullName();
        remove(repository);
        repository.rename(owner, name);
        add(repository);
        formerNames.put(before.toLowerCase(Locale.ROOT), repository);
        installations.follow(repository, before);
    }

    public void add(Repo repository) {
        repositories.put(repository.fullName().toLowerCase(Locale.ROOT), repository);
    }

    public void remove(Repo repository) {
        repositories.remove(repository.fullName().toLowerCase(Locale.ROOT));
    }
}
