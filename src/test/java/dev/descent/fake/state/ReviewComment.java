package dev.descent.fake.state;

import java.time.Instant;
import java.util.Optional;

/**
 * What someone wrote in a review of a pull request about a line of a file at a commit.
 *
 * @param inReplyTo the comment with which the thread began; nothing when it is that
 */
public record ReviewComment(
        long id, int pull, User author, Line line, String body, Instant createdAt, Optional<Long> inReplyTo) {
    /** What it is about. */
    public record Line(String path, int number, String commit) {}

    /** The same, rewritten. */
    public ReviewComment withBody(String newBody) {
        return new ReviewComment(id, pull, author, line, newBody, createdAt, inReplyTo);
    }
}
