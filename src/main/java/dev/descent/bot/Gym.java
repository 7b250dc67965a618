package dev.descent.bot;

import dev.descent.config.Ceilings;
import dev.descent.config.TrainingPlan;
import dev.descent.repo.Branches;
import dev.descent.train.Crew;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Port: what training takes besides a repository: who proposes, and where checks are run. */
public interface Gym {
    /** Why nothing can be trained here, as a sentence; nothing when it can. */
    Optional<String> obstacle();

    /** What a repository may spend at most, whatever its configuration says. */
    Ceilings ceilings();

    /**
     * Who takes part in a run.
     *
     * @param tenant a name for what is kept for the repository's checks; unique among repositories and safe as a path
     * @param wishes how the repository wants to be trained: its check commands, and the gates that it asks for
     * @param branches keeps what is kept
     * @param isCancelled whether the run is to stop
     */
    Crew crew(String tenant, TrainingPlan wishes, Branches branches, BooleanSupplier isCancelled);
}
