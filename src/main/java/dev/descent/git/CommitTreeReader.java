package dev.descent.git;

import dev.descent.git.RecentListings.Listed;
import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot.Limits;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lists the tree of a commit without checking anything out. */
final class CommitTreeReader {
    private final ObjectReader reader;
    private final ObjectId root;
    private final String prefix;
    private final PathCheck check = new PathCheck();

    /** Reads the directory {@code prefix} of a tree: empty for its root, else ending with a slash. */
    CommitTreeReader(ObjectReader reader, ObjectId root, String prefix) {
        this.reader = reader;
        this.root = root;
        this.prefix = prefix;
    }

    /** Lists the directory; one that the tree doesn't have is empty. */
    Listing list() throws IOException {
        EntryCollector collector = new EntryCollector();
        Optional<ObjectId> directory = directory();
        if (directory.isPresent()) {
            collect(directory.get(), collector);
        }
        List<Entry> entries = collector.sorted();
        return new Listing(entries, collector.extent(), rules(entries));
    }

    /** The same, faster for a repository of which a similar tree was listed lately. */
    Listing list(File repository, RecentListings recent) throws IOException {
        Optional<ObjectId> directory = directory();
        if (directory.isEmpty()) {
            return list();
        }
        Optional<Listed> near = recent.nearest(repository, directory.get());
        Optional<Listing> followed = near.isEmpty() ? Optional.empty() : after(near.get(), directory.get());
        Listing listing = followed.isPresent() ? followed.get() : list();
        recent.add(new Listed(repository, directory.get(), listing));
        return listing;
    }

    private Optional<ObjectId> directory() throws IOException {
        return prefix.isEmpty() ? Optional.of(root) : find(prefix.substring(0, prefix.length() - 1), FileMode.TREE);
    }

    private Optional<Listing> after(Listed known, ObjectId directory) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(known.tree());
            walk.addTree(directory);
            Optional<TreeChange> change = TreeChange.along(walk, known.listing(), this::entry);
            return change.isEmpty() ? Optional.empty() : Optional.of(after(known.listing(), change.get()));
        }
    }

    private Listing after(Listing known, TreeChange change) throws IOException {
        List<Entry> entries = change.entries();
        boolean haveSameRules = prefix.isEmpty() && !change.touchesAttributes();
        return new Listing(entries, change.extent(), haveSameRules ? known.rules() : rules(entries));
    }

    private void collect(ObjectId directory, EntryCollector collector) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(directory);
            while (!collector.isFull() && walk.next()) {
                check.accept(walk.getRawPath());
                if (!walk.isSubtree()) {
                    collector.add(entry(walk, 0));
                } else if (collector.mayEnter(walk.getDepth())) {
                    walk.enterSubtree();
                }
            }
        }
    }

    private Entry entry(TreeWalk walk, int tree) throws IOException {
        ObjectId id = walk.getObjectId(tree);
        BlobId blob = new BlobId(id.name());
        FileMode mode = walk.getFileMode(tree);
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
