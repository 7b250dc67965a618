package dev.descent.github;

/** The branches on which GitHub's merge queue tries out what is about to be merged: nobody reads a comment about those. */
final class MergeQueue {
    private static final String PREFIX = "gh-readonly-queue/";

    private MergeQueue() {}

    static boolean isBranch(String name) {
        return name.startsWith(PREFIX);
    }
}
