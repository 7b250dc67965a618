package dev.descent.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Tells what a commit did to which file, by comparing its tree with its parent's. What bots do, pure renames and changes of
 * white space alone are no changes.
 */
final class CommitChanges {
    /** Larger files, and those that aren't here, are taken to have changed in more than white space. */
    private static final int LARGEST_COMPARED = 1 << 20;

    private static final Pattern BOT_NAME = Pattern.compile(".*\\[bot]", Pattern.DOTALL);
    private static final Pattern BOT_ADDRESS = Pattern.compile("(.*[-+._])?bot@.*|.*\\[bot]@.*", Pattern.DOTALL);

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final ObjectReader reader;

    CommitChanges(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * What a commit did.
     *
     * @param changed paths of files that are new, or whose text is another but for white space
     * @param renamed old and new paths of files that only moved
     */
    record Paths(List<String> changed, Map<String, String> renamed) {}

    Paths of(RevCommit parent, RevCommit commit) throws IOException {
        Found found = new Found(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(parent.getTree());
            walk.addTree(commit.getTree());
            while (walk.next()) {
                find(walk, found);
            }
        }
        Paths paths = found.paths();
        return isBot(commit.getAuthorIdent()) ? new Paths(List.of(), paths.renamed()) : paths;
    }

    private void find(TreeWalk walk, Found found) throws IOException {
        ObjectId before = walk.getObjectId(BEFORE);
        ObjectId after = walk.getObjectId(AFTER);
        boolean was = isFile(walk, BEFORE);
        boolean is = isFile(walk, AFTER);
        if (was && !is) {
            found.removed.put(before, walk.getPathString());
        } else if (is && !was) {
            found.added.put(walk.getPathString(), after);
        } else if (is && isRewritten(before, after)) {
            found.rewritten.add(walk.getPathString());
        }
    }

    /** What differs between two trees; a blob that left one place and came to another was renamed. */
    private record Found(List<String> rewritten, Map<ObjectId, String> removed, Map<String, ObjectId> added) {
        Paths paths() {
            Map<String, String> renamed = new HashMap<>();
            added.forEach((path, blob) -> {
                String before = removed.remove(blob);
                if (before == null) {
                    rewritten.add(path);
                } else {
                    renamed.put(before, path);
                }
            });
            return new Paths(rewritten, renamed);
        }
    }

    private static boolean isBot(PersonIdent author) {
        return BOT_NAME.matcher(author.getName()).matches()
                || BOT_ADDRESS.matcher(author.getEmailAddress()).matches();
    }

    private static boolean isFile(TreeWalk walk, int side) {
        return (walk.getRawMode(side) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    private boolean isRewritten(ObjectId before, ObjectId after) throws IOException {
        if (before.equals(after)) {
            return false;
        }
        return !isComparable(before) || !isComparable(after) || !isSameButForSpace(read(before), read(after));
    }

    /** A partial clone may not hold it. */
    private boolean isComparable(ObjectId blob) throws IOException {
        long size = Blobs.sizeOrMissing(reader, blob);
        return size >= 0 && size <= LARGEST_COMPARED;
    }

    private byte[] read(ObjectId blob) throws IOException {
        return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(LARGEST_COMPARED);
    }

    private static boolean isSameButForSpace(byte[] before, byte[] after) {
        int i = skipSpace(before, 0);
        int j = skipSpace(after, 0);
        while (i < before.length && j < after.length && before[i] == after[j]) {
            i = skipSpace(before, i + 1);
            j = skipSpace(after, j + 1);
        }
        return i == before.length && j == after.length;
    }

    private static int skipSpace(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] >= 0 && text[at] <= ' ') {
            at++;
        }
        return at;
    }
}
