package dev.descent;

import dev.descent.cli.Workshop;
import dev.descent.config.ModelAccess;
import dev.descent.recipes.Recipes;
import dev.descent.sandbox.Bubblewrap;
import dev.descent.sandbox.CheckCommand;
import dev.descent.sandbox.CommandOptimizer;
import dev.descent.sandbox.Dependencies;
import dev.descent.sandbox.Fetch;
import dev.descent.sandbox.Mutants;
import dev.descent.sandbox.SandboxedChecks;
import dev.descent.source.Syntax;
import dev.descent.store.runs.FileRunLogs;
import dev.descent.train.Checks;
import dev.descent.train.Optimizer;
import dev.descent.train.RunLogs;
import dev.descent.train.Scrutiny;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Trains on this machine: commands run in bubblewrap, logs lie in the user's cache. */
final class LocalWorkshop implements Workshop {
    private final Path cache;
    private final InstantSource clock;
    private final Bubblewrap sandbox = Bubblewrap.usual();

    LocalWorkshop(Path cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Optimizer recipes(Syntax syntax) {
        return new Recipes(syntax);
    }

    @Override
    public Optimizer model(ModelAccess access, Syntax syntax) {
        return Models.optimizer(access, syntax);
    }

    @Override
    public Scrutiny review(ModelAccess access) {
        return Models.reviewer(access);
    }

    @Override
    public Scrutiny mutants(Site site, List<String> command) {
        return new Mutants(sandbox, command, dependencies(site), folder("scratch"));
    }

    @Override
    public Optional<ModelAccess.Price> price(String model) {
        return Models.price(model);
    }

    @Override
    public Optimizer command(List<String> command) {
        return new CommandOptimizer(sandbox, command, folder("scratch"));
    }

    @Override
    public Checks checks(Site site, List<String> reports) {
        CheckCommand usual = CheckCommand.of(site.proof().check());
        CheckCommand check = reports.isEmpty() ? usual : new CheckCommand(usual.command(), reports);
        return new SandboxedChecks(sandbox, check, dependencies(site), folder("scratch"));
    }

    private Dependencies dependencies(Site site) {
        Fetch fetch = new Fetch(site.proof().fetch(), site.proof()::isLock);
        return new Dependencies(sandbox, folder("homes").resolve(name(site.path())), fetch, site.mayFetch());
    }

    @Override
    public RunLogs runs(String path) {
        return new FileRunLogs(cache.resolve("runs").resolve(name(path)));
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(cache.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for the directory that people mean, however they write it. */
    private static String name(String path) {
        Path directory = Path.of(path).toAbsolutePath().normalize();
        return UUID.nameUUIDFromBytes(directory.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
