package dev.descent.bot;

/** The number of a pull request within its repository, from 1. */
public record PullRequestNumber(int value) {
    public PullRequestNumber {
        if (value < 1) {
            throw new IllegalArgumentException("not the number of a pull request: " + value);
        }
    }
}
