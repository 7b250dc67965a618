package dev.descent.bot;

import dev.descent.repo.Branches;
import dev.descent.train.Crew;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Port: what training takes besides a repository: who proposes, and where checks are run. */
public interface Gym {
    /** Why nothing can be trained here, as a sentence; nothing when it can. */
    Optional<String> obstacle();

    /**
     * Who takes part in a run.
     *
     * @param tenant a name for what is kept for the repository's checks; unique among repositories and safe as a path
     * @param check the repository's own check commands, each its words
     * @param branches keeps what is kept
     * @param isCancelled whether the run is to stop
     */
    Crew crew(String tenant, List<List<String>> check, Branches branches, BooleanSupplier isCancelled);
}
