package dev.descent.fake.state;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the App is installed, and the tokens that it was given. */
public final class Installations {
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Three parts of 171 characters, the dots and the prefix: as long as GitHub's tokens have become. */
    private static final int PART_BYTES = 128;

    private final World world;
    private final Map<Long, Installation> installations = new LinkedHashMap<>();
    private final Map<String, InstallationToken> tokens = new LinkedHashMap<>();

    Installations(World world) {
        this.world = world;
    }

    /** Lets the App reach the repository, installing it on the owner's account when it isn't yet. */
    public Installation install(Repo repository) {
        Installation installation = installations.values().stream()
                .filter(known -> known.account().equals(repository.owner()))
                .findFirst()
                .orElseGet(() -> create(repository.owner()));
        installation.repositories().add(repository.fullName());
        return installation;
    }

    private Installation create(User account) {
        Installation installation = new Installation(world.nextId(), account, world.now());
        installations.put(installation.id(), installation);
        return installation;
    }

    /** A repository has another name: whoever reached it does so under that, if it still has the same owner. */
    void follow(Repo repository, String before) {
        for (Installation installation : installations.values()) {
            boolean isOwners = installation.account().equals(repository.owner());
            change(
                    installation,
                    token -> isOwners ? token.renamed(before, repository.fullName()) : token.without(before));
            installation.repositories().remove(before);
            if (isOwners) {
                installation.repositories().add(repository.fullName());
            }
        }
    }

    /** Takes a repository out of an installation's reach, and its tokens'. */
    public void forget(Installation installation, String repository) {
        installation.repositories().remove(repository);
        change(installation, token -> token.without(repository));
    }

    private void change(Installation installation, UnaryOperator<InstallationToken> change) {
        tokens.replaceAll((value, token) -> token.installation() == installation ? change.apply(token) : token);
    }

    /** Takes the App away from an account; its tokens are worthless from then on. */
    public void uninstall(Installation installation) {
        installations.remove(installation.id());
        tokens.values().removeIf(token -> token.installation() == installation);
    }

    public Collection<Installation> all() {
        return installations.values();
    }

    public Optional<Installation> find(long id) {
        return Optional.ofNullable(installations.get(id));
    }

    /** The installation that reaches a repository. */
    public Optional<Installation> of(Repo repository) {
        return installations.values().stream()
                .filter(installation -> installation.repositories().contains(repository.fullName()))
                .findFirst();
    }

    /** Mints a token, good for an hour. */
    public InstallationToken mint(Installation installation, Set<String> repositories, Map<String, Level> permissions) {
        InstallationToken token = new InstallationToken(
                opaque(), installation, repositories, permissions, world.now().plus(TOKEN_LIFE));
        tokens.put(token.value(), token);
        return token;
    }

    /** The token with this text, when it hasn't expired and its installation isn't suspended. */
    public Optional<InstallationToken> token(String value) {
        return Optional.ofNullable(tokens.get(value))
                .filter(token -> world.now().isBefore(token.expiresAt()))
                .filter(token -> !token.installation().suspended());
    }

    private static String opaque() {
        return IntStream.range(0, 3).mapToObj(part -> random()).collect(Collectors.joining(".", "ghs_", ""));
    }

    private static String random() {
        byte[] bytes = new byte[PART_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
