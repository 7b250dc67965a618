package dev.descent;

import dev.descent.bot.Gym;
import dev.descent.recipes.Recipes;
import dev.descent.repo.Branches;
import dev.descent.sandbox.Bubblewrap;
import dev.descent.sandbox.CheckCommand;
import dev.descent.sandbox.Dependencies;
import dev.descent.sandbox.SandboxedChecks;
import dev.descent.source.Syntax;
import dev.descent.train.Checks;
import dev.descent.train.Crew;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Trains for the bot: recipes propose, checks run in bubblewrap below the data folder. */
final class ServerGym implements Gym {
    private final Path folder;
    private final Syntax syntax;
    private final InstantSource clock;
    private final Bubblewrap sandbox = Bubblewrap.usual();

    ServerGym(Path folder, Syntax syntax, InstantSource clock) {
        this.folder = folder;
        this.syntax = syntax;
        this.clock = clock;
        SandboxedChecks.sweep(scratch());
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    @Override
    public Optional<String> obstacle() {
        return sandbox.obstacle();
    }

    @Override
    public Crew crew(String tenant, List<List<String>> check, Branches branches, BooleanSupplier isCancelled) {
        Dependencies dependencies =
                new Dependencies(sandbox, folder.resolve("homes").resolve(tenant), false);
        Checks checks = new SandboxedChecks(sandbox, CheckCommand.of(check), dependencies, scratch());
        return new Crew(new Recipes(syntax), Optional.of(checks), syntax, branches, clock, isCancelled);
    }
}
