package dev.descent.cli;

import dev.descent.config.ModelAccess;
import dev.descent.config.ModelAccessReader;
import dev.descent.config.TrainingPlan.Extras;
import dev.descent.source.Syntax;
import dev.descent.train.Optimizer;
import dev.descent.train.Scrutiny;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds who proposes in a run, and who looks at it besides.
 *
 * @param workshop has them
 * @param environment names the language model, if one is to be asked
 */
record Optimizers(Workshop workshop, Map<String, String> environment) {
    /** The one that the options want. */
    Optimizer of(TrainOptions options, Syntax syntax) {
        return switch (options.optimizer) {
            case RECIPES -> workshop.recipes(syntax);
            case LLM -> workshop.model(access(), syntax);
            case COMMAND -> workshop.command(options.command);
        };
    }

    /** What else a repository asks for. */
    List<Scrutiny> scrutinies(Extras wanted, Workshop.Site site) {
        List<Scrutiny> scrutinies = new ArrayList<>();
        if (!wanted.mutation().isEmpty()) {
            scrutinies.add(workshop.mutants(site, wanted.mutation()));
        }
        if (wanted.isReviewed()) {
            scrutinies.add(workshop.review(access()));
        }
        return scrutinies;
    }

    private ModelAccess access() {
        return switch (ModelAccessReader.read(environment, workshop::price)) {
            case ModelAccess.Valid(ModelAccess access) -> access;
            case ModelAccess.Invalid(var problems) -> throw new Refusal(String.join("\ndescent: ", problems));
        };
    }
}
