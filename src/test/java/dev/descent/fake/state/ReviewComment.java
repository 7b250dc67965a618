package dev.descent.fake.state;

import java.time.Instant;

/** What someone wrote in a review about a line of a file at a commit. */
public record ReviewComment(
        long id, User author, String path, int line, String commit, String body, Instant createdAt) {}
