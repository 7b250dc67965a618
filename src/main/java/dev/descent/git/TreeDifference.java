package dev.descent.git;

import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares two trees; folders that are the same are not looked into, and trees that multiply themselves not for long. */
final class TreeDifference {
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Set<String> paths = new HashSet<>();
    private int steps;
    private int characters;

    private TreeDifference() {}

    static Set<String> paths(ObjectReader reader, Optional<RevCommit> before, RevCommit after) throws IOException {
        TreeDifference difference = new TreeDifference();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setFilter(TreeFilter.ANY_DIFF);
            if (before.isPresent()) {
                walk.addTree(before.get().getTree());
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.addTree(after.getTree());
            difference.find(walk);
        }
        return difference.paths;
    }

    private void find(TreeWalk walk) throws IOException {
        while (walk.next()) {
            steps++;
            if (walk.isSubtree()) {
                walk.enterSubtree();
            } else {
                String path = walk.getPathString();
                paths.add(path);
                characters += path.length();
            }
            if (steps > MOST_STEPS || characters > MOST_CHARACTERS) {
                throw RepositoryException.malformed("more differs than is looked at");
            }
        }
    }
}
