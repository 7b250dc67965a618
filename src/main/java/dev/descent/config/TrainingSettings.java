package dev.descent.config;

import java.util.List;
import java.util.Optional;

/**
 * Who proposes when a server trains, beside the recipes, and to whom it offers that: what its operator says, and nobody else.
 *
 * @param model the language models that may be asked; nobody is when empty
 * @param command a command that edits files in the sandbox, its words; none when empty
 * @param ceilings what a repository may spend on models at most
 * @param mayFetch whether what a repository's checks depend on is fetched by a command with network
 * @param isOnboarding whether repositories without a configuration are proposed one
 */
public record TrainingSettings(
        Optional<ModelAccess> model, List<String> command, Ceilings ceilings, boolean mayFetch, boolean isOnboarding) {
    public TrainingSettings {
        command = List.copyOf(command);
    }
}
