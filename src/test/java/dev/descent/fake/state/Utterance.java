package dev.descent.fake.state;

/** Something that the bot said to people, and that a test therefore has to read. */
public sealed interface Utterance {
    /** {@code owner/name}. */
    String repository();

    /** It wrote a comment. */
    record Commented(String repository, IssueComment comment) implements Utterance {
        @Override
        public String toString() {
            return "a comment on " + repository + "#" + comment.issue() + ": " + firstLine(comment.body());
        }
    }

    /** It changed a comment of its own. */
    record Edited(String repository, IssueComment comment) implements Utterance {
        @Override
        public String toString() {
            return "an edit of comment " + comment.id() + " on " + repository + "#" + comment.issue() + ": "
                    + firstLine(comment.body());
        }
    }

    /** It replied in the thread of a line, or rewrote that. */
    record Replied(String repository, ReviewComment reply) implements Utterance {
        @Override
        public String toString() {
            return "a reply in a thread on " + repository + "#" + reply.pull() + ": " + firstLine(reply.body());
        }
    }

    /** It completed a check run. */
    record Checked(String repository, long checkRun, String headSha, String what) implements Utterance {
        @Override
        public String toString() {
            return "a completed check run at " + headSha + " in " + repository + ": " + what;
        }
    }

    /** It reacted to a comment. */
    record Reacted(String repository, long comment, int issue, String content) implements Utterance {
        @Override
        public String toString() {
            return "the reaction " + content + " to comment " + comment + " on " + repository + "#" + issue;
        }
    }

    /** It opened a pull request. */
    record Proposed(String repository, int number, String title) implements Utterance {
        @Override
        public String toString() {
            return "pull request " + repository + "#" + number + ": " + title;
        }
    }

    /** It opened an issue. */
    record IssueOpened(String repository, Issue issue) implements Utterance {
        @Override
        public String toString() {
            return "issue " + repository + "#" + issue.number() + ": " + issue.title();
        }
    }

    /** It changed an issue. */
    record IssueChanged(String repository, Issue issue) implements Utterance {
        @Override
        public String toString() {
            return "a change of issue " + repository + "#" + issue.number();
        }
    }

    /** It changed a pull request's title, body, base, state or labels. */
    record Changed(String repository, int number, String what) implements Utterance {
        @Override
        public String toString() {
            return "a change of pull request " + repository + "#" + number + ": " + what;
        }
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("(nothing)");
    }
}
