package dev.descent.train;

import java.util.Optional;

/** Port: the logs of all runs on one repository. */
public interface RunLogs {
    /** An empty log for a new run. */
    RunLog begin(String run);

    /** The log of the run that began last. */
    Optional<RunLog> latest();
}
