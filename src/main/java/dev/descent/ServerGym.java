package dev.descent;

import dev.descent.bot.Gym;
import dev.descent.config.TrainingSettings;
import dev.descent.recipes.Recipes;
import dev.descent.repo.Branches;
import dev.descent.sandbox.Bubblewrap;
import dev.descent.sandbox.CheckCommand;
import dev.descent.sandbox.CommandOptimizer;
import dev.descent.sandbox.Dependencies;
import dev.descent.sandbox.HomeShelf;
import dev.descent.sandbox.SandboxedChecks;
import dev.descent.source.Syntax;
import dev.descent.train.Chain;
import dev.descent.train.Checks;
import dev.descent.train.Crew;
import dev.descent.train.Heedful;
import dev.descent.train.Optimizer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Trains for the bot: recipes propose, then whom the operator named; commands run in bubblewrap below the data folder. */
final class ServerGym implements Gym {
    private final Path folder;
    private final Syntax syntax;
    private final Optimizer optimizer;
    private final InstantSource clock;
    private final HomeShelf homes;
    private final Bubblewrap sandbox = Bubblewrap.usual();

    ServerGym(Path folder, Syntax syntax, TrainingSettings settings, InstantSource clock) {
        this.folder = folder;
        this.homes = new HomeShelf(folder.resolve("homes"));
        this.syntax = syntax;
        this.clock = clock;
        this.optimizer = optimizer(settings);
        SandboxedChecks.sweep(scratch());
    }

    private Optimizer optimizer(TrainingSettings settings) {
        List<Optimizer> links = new ArrayList<>(List.of(new Heedful(new Recipes(syntax))));
        if (!settings.command().isEmpty()) {
            links.add(new Heedful(new CommandOptimizer(sandbox, settings.command(), scratch())));
        }
        settings.model().ifPresent(access -> links.add(Models.optimizer(access, syntax)));
        return links.size() == 1 ? links.getFirst() : new Chain(links);
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    /** What checks depend on. */
    HomeShelf homes() {
        return homes;
    }

    @Override
    public Optional<String> obstacle() {
        return sandbox.obstacle();
    }

    @Override
    public Crew crew(String tenant, List<List<String>> check, Branches branches, BooleanSupplier isCancelled) {
        Dependencies dependencies = new Dependencies(sandbox, homes.of(tenant), false);
        Checks checks = new SandboxedChecks(sandbox, CheckCommand.of(check), dependencies, scratch());
        return new Crew(optimizer, Optional.of(checks), syntax, branches, clock, isCancelled);
    }
}
