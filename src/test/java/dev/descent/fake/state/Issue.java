package dev.descent.fake.state;

import java.time.Instant;

/** An issue that is no pull request. */
public record Issue(
        long id,
        int number,
        User author,
        String title,
        String body,
        boolean isOpen,
        Instant createdAt,
        Instant updatedAt) {
    /** The same with another text. */
    public Issue withBody(String newBody, Instant now) {
        return new Issue(id, number, author, title, newBody, isOpen, createdAt, now);
    }

    /** The same, open or closed. */
    public Issue opened(boolean isOpenNow, Instant now) {
        return new Issue(id, number, author, title, body, isOpenNow, createdAt, now);
    }
}
