package dev.descent.fake;

import dev.descent.fake.git.GitAccess;
import dev.descent.fake.state.InstallationToken;
import dev.descent.fake.state.Level;
import dev.descent.fake.state.PullRequests;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.World;
import java.util.Optional;

/** Decides by installation tokens who may fetch and push. */
final class Tokens implements GitAccess {
    private final World world;

    Tokens(World world) {
        this.world = world;
    }

    @Override
    public Decision ask(String name, Optional<String> credential, boolean isPush) {
        return world.with(() -> {
            Optional<Repo> repository = world.repository(name);
            Optional<InstallationToken> token = credential.flatMap(world.installations()::token);
            if (credential.isPresent() && token.isEmpty()) {
                return new Denied(401, "Invalid username or token.");
            }
            if (repository.isEmpty()) {
                return new Denied(404, "Repository not found.");
            }
            return decide(repository.get(), token, isPush);
        });
    }

    private static Decision decide(Repo repository, Optional<InstallationToken> token, boolean isPush) {
        if (!isPush && !repository.isPrivate()) {
            return new Granted(repository.git());
        }
        if (token.isEmpty()) {
            return new Denied(401, "Authentication failed.");
        }
        Level needed = isPush ? Level.WRITE : Level.READ;
        if (!token.get().reaches(repository)) {
            return new Denied(404, "Repository not found.");
        }
        if (!token.get().allows("contents", needed) || (isPush && repository.isArchived())) {
            return new Denied(403, "Write access to repository not granted.");
        }
        return new Granted(repository.git());
    }

    @Override
    public void pushed(String repository) {
        world.with(() ->
                world.repository(repository).ifPresent(pushed -> PullRequests.follow(world, pushed, world.bot())));
    }
}
