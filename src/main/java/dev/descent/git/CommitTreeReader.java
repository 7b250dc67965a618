package dev.descent.git;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists the tree of a commit without checking anything out. */
final class CommitTreeReader {
    private final ObjectReader reader;
    private final ObjectId root;
    private final String prefix;
    /** Rejects names that git would refuse to check out, on any system. */
    private final ObjectChecker checker = new ObjectChecker().setSafeForMacOS(true);

    /** Reads the directory {@code prefix} of a tree: empty for its root, else ending with a slash. */
    CommitTreeReader(ObjectReader reader, ObjectId root, String prefix) {
        this.reader = reader;
        this.root = root;
        this.prefix = prefix;
    }

    /** Lists the directory; one that the tree doesn't have is empty. */
    Listing list() throws IOException {
        EntryCollector collector = new EntryCollector();
        Optional<ObjectId> directory =
                prefix.isEmpty() ? Optional.of(root) : find(prefix.substring(0, prefix.length() - 1), FileMode.TREE);
        if (directory.isPresent()) {
            collect(directory.get(), collector);
        }
        List<Entry> entries = collector.sorted();
        return new Listing(entries, collector.truncation(), rules(entries));
    }

    private void collect(ObjectId directory, EntryCollector collector) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(directory);
            while (!collector.isFull() && walk.next()) {
                check(walk.getRawPath());
                if (!walk.isSubtree()) {
                    collector.add(entry(walk));
                } else if (collector.mayEnter(walk.getDepth())) {
                    walk.enterSubtree();
                }
            }
        }
    }

    private void check(byte[] path) {
        try {
            checker.checkPath(path, 0, path.length);
        } catch (CorruptObjectException forbidden) {
            throw RepositoryException.malformed(
                    "the tree is damaged: it holds a path that git forbids: " + forbidden.getMessage());
        }
    }

    private Entry entry(TreeWalk walk) throws IOException {
        ObjectId id = walk.getObjectId(0);
        BlobId blob = new BlobId(id.name());
        FileMode mode = walk.getFileMode(0);
        if (mode.equals(FileMode.GITLINK)) {
            return new Entry(walk.getPathString(), Entry.Kind.SUBMODULE, blob, 0);
        }
        Entry.Kind kind = mode.equals(FileMode.SYMLINK) ? Entry.Kind.SYMLINK : Entry.Kind.FILE;
        try {
            return new Entry(
                    walk.getPathString(),
                    kind,
                    blob,
                    reader.getObjectSize(id, Constants.OBJ_BLOB),
                    mode.equals(FileMode.EXECUTABLE_FILE));
        } catch (MissingObjectException _) {
            return new Entry(walk.getPathString(), Entry.Kind.ABSENT, blob, 0);
        }
    }

    private PathRules rules(List<Entry> entries) throws IOException {
        AttributeRules.Builder rules = new AttributeRules.Builder();
        for (String directory : AttributeRules.directoriesAbove(prefix)) {
            Optional<ObjectId> file = find(directory + AttributeRules.FILE, FileMode.REGULAR_FILE);
            if (file.isPresent()) {
                rules.add(directory, read(file.get()));
            }
        }
        for (Entry entry : entries) {
            if (AttributeRules.isAttributesFile(entry)) {
                String directory = entry.path().substring(0, entry.path().length() - AttributeRules.FILE.length());
                rules.add(
                        prefix + directory,
                        read(ObjectId.fromString(entry.blob().hex())));
            }
        }
        return rules.build(prefix);
    }

    private Optional<ObjectId> find(String path, FileMode mode) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, root)) {
            boolean found = walk != null && mode.equals(walk.getRawMode(0));
            return found ? Optional.of(walk.getObjectId(0)) : Optional.empty();
        }
    }

    private byte[] read(AnyObjectId blob) throws IOException {
        return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(Limits.MAX_FILE_BYTES);
    }
}
