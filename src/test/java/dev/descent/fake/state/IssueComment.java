package dev.descent.fake.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A comment on an issue or pull request. */
public record IssueComment(
        long id, int issue, User author, String body, Instant createdAt, Instant updatedAt, List<Reaction> reactions) {
    public IssueComment {
        reactions = List.copyOf(reactions);
    }

    /** Someone's answer in one emoji, by GitHub's word for it: {@code eyes}, {@code rocket}, {@code confused}. */
    public record Reaction(long id, User user, String content, Instant createdAt) {}

    public IssueComment withBody(String newBody, Instant now) {
        return new IssueComment(id, issue, author, newBody, createdAt, now, reactions);
    }

    public IssueComment with(Reaction reaction) {
        List<Reaction> all =
                Stream.concat(reactions.stream(), Stream.of(reaction)).toList();
        return new IssueComment(id, issue, author, body, createdAt, updatedAt, all);
    }
}
