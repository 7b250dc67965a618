package dev.descent.fake.rest;

import dev.descent.fake.state.InstallationToken;
import dev.descent.fake.state.Level;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.World;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets in who may, and refuses the others as GitHub does: 401 for no one, 404 for what they can't see, 403 for too little. */
final class Doorkeeper {
    private final World world;
    private final Passport passport;

    Doorkeeper(World world) {
        this.world = world;
        this.passport = new Passport(world);
    }

    Call admit(Request request, Route route, Map<String, String> parts) {
        return switch (route.need()) {
            case Need.Nothing nothing -> new Call(request, parts, Optional.empty(), Optional.empty());
            case Need.TheApp app -> {
                passport.check(request.credential());
                yield new Call(request, parts, named(parts), Optional.empty());
            }
            case Need.AnInstallation installation -> {
                Call call = new Call(request, parts, Optional.empty(), token(request));
                call.token();
                yield call;
            }
            case Need.Permission permission -> admit(request, parts, permission);
        };
    }

    private Call admit(Request request, Map<String, String> parts, Need.Permission need) {
        Optional<InstallationToken> token = token(request);
        Repo repository = named(parts).orElseThrow(Refusal::notFound);
        boolean isReached = token.filter(held -> held.reaches(repository)).isPresent();
        if (!isReached) {
            admitStranger(repository, need, token);
        } else if (need.anyOf().stream().noneMatch(name -> token.orElseThrow().allows(name, need.level()))) {
            throw Refusal.forbidden(need.anyOf().stream()
                    .map(name -> name + "=" + need.level().word())
                    .collect(Collectors.joining("; ")));
        }
        if (need.level() != Level.READ && repository.isArchived()) {
            throw Refusal.of(403, "Repository was archived so is read-only.");
        }
        return new Call(request, parts, Optional.of(repository), token);
    }

    private static void admitStranger(Repo repository, Need.Permission need, Optional<InstallationToken> token) {
        if (repository.isPrivate()) {
            throw Refusal.notFound();
        }
        if (need.level() != Level.READ) {
            throw token.isPresent() ? Refusal.forbidden("") : Refusal.of(401, "Requires authentication");
        }
    }

    private Optional<InstallationToken> token(Request request) {
        Optional<String> credential = request.credential();
        Optional<InstallationToken> token = credential.flatMap(world.installations()::token);
        if (token.isEmpty() && request.header("Authorization").isPresent()) {
            throw Refusal.of(401, "Bad credentials");
        }
        return token;
    }

    private Optional<Repo> named(Map<String, String> parts) {
        return world.repository(parts.get("owner") + "/" + parts.get("repo"));
    }
}
