package dev.descent.config;

import java.util.Comparator;
import java.util.List;

/**
 * What a repository says in {@value #PATH} on the branch that a pull request wants to change.
 *
 * @param scoring how the root project is scored
 * @param training how the repository is trained
 * @param projects parts that are scored by themselves
 */
public record RepoConfig(Scoring scoring, TrainingPlan training, List<Project> projects) {
    /** Where the configuration is, relative to the repository's root. */
    public static final String PATH = ".github/descent.yml";

    public static final RepoConfig DEFAULT = new RepoConfig(Scoring.DEFAULT, TrainingPlan.DEFAULT, List.of());

    public RepoConfig {
        projects = List.copyOf(projects);
    }

    /** The name of the project that claims a path, the innermost; {@link Scope#ROOT} where none does. */
    public String owner(String path) {
        return projects.stream()
                .filter(project -> project.path().holds(path))
                .max(Comparator.comparingInt(project -> project.path().value().length()))
                .map(Project::name)
                .orElse(Scope.ROOT);
    }
}
