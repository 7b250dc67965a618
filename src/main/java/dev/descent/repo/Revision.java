package dev.descent.repo;

import java.time.Instant;

/**
 * A commit in a repository's history.
 *
 * @param id its id
 * @param time when it was committed
 * @param subject the first line of its message
 */
public record Revision(CommitId id, Instant time, String subject) {}
