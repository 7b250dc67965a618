package dev.descent;

import dev.descent.bot.Gym;
import dev.descent.config.Ceilings;
import dev.descent.config.TrainingPlan;
import dev.descent.config.TrainingPlan.Extras;
import dev.descent.config.TrainingSettings;
import dev.descent.recipes.Recipes;
import dev.descent.repo.Branches;
import dev.descent.sandbox.Bubblewrap;
import dev.descent.sandbox.CheckCommand;
import dev.descent.sandbox.CommandOptimizer;
import dev.descent.sandbox.Dependencies;
import dev.descent.sandbox.Fetch;
import dev.descent.sandbox.HomeShelf;
import dev.descent.sandbox.Mutants;
import dev.descent.sandbox.SandboxedChecks;
import dev.descent.source.Syntax;
import dev.descent.train.Candidate;
import dev.descent.train.Chain;
import dev.descent.train.Checks;
import dev.descent.train.Crew;
import dev.descent.train.Heedful;
import dev.descent.train.Optimizer;
import dev.descent.train.Scrutiny;
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
    private final Optional<Scrutiny> reviewer;
    private final Ceilings ceilings;
    private final InstantSource clock;
    private final boolean mayFetch;
    private final HomeShelf homes;
    private final Bubblewrap sandbox = Bubblewrap.usual();

    ServerGym(Path folder, Syntax syntax, TrainingSettings settings, InstantSource clock) {
        this.folder = folder;
        this.homes = new HomeShelf(folder.resolve("homes"));
        this.syntax = syntax;
        this.ceilings = settings.ceilings();
        this.clock = clock;
        this.mayFetch = settings.mayFetch();
        this.optimizer = optimizer(settings);
        this.reviewer = settings.model().map(Models::reviewer);
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

    private List<Scrutiny> scrutinies(Extras wanted, Dependencies dependencies) {
        List<Scrutiny> scrutinies = new ArrayList<>();
        if (!wanted.mutation().isEmpty()) {
            scrutinies.add(new Mutants(sandbox, wanted.mutation(), dependencies, scratch()));
        }
        if (wanted.isReviewed()) {
            scrutinies.add(reviewer.orElseGet(NobodyReviews::new));
        }
        return scrutinies;
    }

    /** A repository wants a review that this server can't have: rather nothing goes in than something unread. */
    private record NobodyReviews() implements Scrutiny {
        @Override
        public String name() {
            return "review";
        }

        @Override
        public Finding look(Candidate candidate) {
            return Finding.objection("the repository asks for one, and this server knows no language model");
        }
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
    public Ceilings ceilings() {
        return ceilings;
    }

    @Override
    public Crew crew(String tenant, TrainingPlan wishes, Branches branches, BooleanSupplier isCancelled) {
        TrainingPlan.Proof proof = wishes.proof();
        Dependencies dependencies =
                new Dependencies(sandbox, homes.of(tenant), new Fetch(proof.fetch(), proof::isLock), mayFetch);
        Checks checks = new SandboxedChecks(sandbox, CheckCommand.of(proof.check()), dependencies, scratch());
        return new Crew(
                optimizer,
                Optional.of(checks),
                scrutinies(wishes.extras(), dependencies),
                syntax,
                branches,
                clock,
                isCancelled);
    }
}
