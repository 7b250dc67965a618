package dev.descent.git;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Lists a working tree: what is tracked, and what is neither tracked nor ignored. */
final class DirectoryReader {
    private static final int INDEX = 0;
    private static final int DISK = 1;

    private final Repository repository;
    private final ObjectReader reader;
    private final Path root;
    private final Path directory;
    private final String prefix;
    private final FileHasher hasher = new FileHasher();
    private final EntryCollector collector = new EntryCollector();
    private final Set<String> stored = new HashSet<>();

    /** Reads the directory {@code prefix} of the working tree: empty for its root, else ending with a slash. */
    DirectoryReader(Repository repository, ObjectReader reader, String prefix) {
        this.repository = repository;
        this.reader = reader;
        this.root = repository.getWorkTree().toPath();
        this.directory = root.resolve(prefix);
        this.prefix = prefix;
    }

    /** Whether the directory {@code prefix} is ignored, or lies in a directory that is, and nothing there is tracked. */
    static boolean isIgnored(Repository repository, String prefix) throws IOException {
        if (prefix.isEmpty()) {
            return false;
        }
        try (TreeWalk walk = walk(repository, repository.newObjectReader(), prefix)) {
            while (walk.next() && walk.isSubtree()) {
                if (isIgnored(walk)) {
                    return true;
                }
                walk.enterSubtree();
            }
            return false;
        }
    }

    DirectorySnapshot read() throws IOException {
        try (TreeWalk walk = walk(repository, reader, prefix)) {
            while (!collector.isFull() && walk.next()) {
                visit(walk);
            }
        }
        List<Entry> entries = collector.sorted();
        Listing listing = new Listing(entries, collector.extent(), rules(entries));
        return new DirectorySnapshot(
                directory.toString(), listing, directory, Set.copyOf(stored), new Blobs(repository));
    }

    private void visit(TreeWalk walk) throws IOException {
        if (isIgnored(walk)) {
            return;
        }
        if (walk.isSubtree()) {
            if (collector.mayEnter(walk.getDepth())) {
                walk.enterSubtree();
            }
        } else if (walk.getPathLength() > prefix.length()) {
            Optional<DirCacheIterator> index = Optional.ofNullable(walk.getTree(INDEX, DirCacheIterator.class));
            Optional<WorkingTreeIterator> disk = Optional.ofNullable(walk.getTree(DISK, WorkingTreeIterator.class));
            entry(walk.getPathString().substring(prefix.length()), index, disk).ifPresent(collector::add);
        }
    }

    private static TreeWalk walk(Repository repository, ObjectReader reader, String prefix) throws IOException {
        TreeWalk walk = new NameConflictTreeWalk(repository, reader);
        walk.addTree(new DirCacheIterator(repository.readDirCache()));
        FileTreeIterator disk = new FileTreeIterator(repository);
        walk.addTree(disk);
        disk.setDirCacheIterator(walk, INDEX);
        if (!prefix.isEmpty()) {
            walk.setFilter(PathFilter.create(prefix));
        }
        return walk;
    }

    private static boolean isIgnored(TreeWalk walk) throws IOException {
        WorkingTreeIterator disk = walk.getTree(DISK, WorkingTreeIterator.class);
        return walk.getTree(INDEX, DirCacheIterator.class) == null && disk != null && disk.isEntryIgnored();
    }

    private Optional<Entry> entry(String path, Optional<DirCacheIterator> index, Optional<WorkingTreeIterator> disk)
            throws IOException {
        Optional<DirCacheEntry> tracked = index.map(DirCacheIterator::getDirCacheEntry);
        if (disk.isEmpty()) {
            // A sparse checkout leaves files out of the disk, not out of the tree.
            boolean isSparse = tracked.filter(DirCacheEntry::isSkipWorkTree).isPresent();
            return isSparse ? storedEntry(path, tracked.get()) : Optional.empty();
        }
        FileMode mode = disk.get().getEntryFileMode();
        if (mode.equals(FileMode.GITLINK)) {
            ObjectId commit = tracked.map(DirCacheEntry::getObjectId).orElse(ObjectId.zeroId());
            return Optional.of(new Entry(path, Entry.Kind.SUBMODULE, new BlobId(commit.name()), 0));
        }
        if (tracked.isPresent() && isUnchanged(path, tracked.get(), disk.get())) {
            Optional<Entry> entry = storedEntry(path, tracked.get());
            if (entry.isPresent()) {
                return entry;
            }
        }
        return diskEntry(path, mode);
    }

    /** By time and size as git does; where these say nothing, by content, for a checkout may have converted line ends. */
    private boolean isUnchanged(String path, DirCacheEntry tracked, WorkingTreeIterator disk) throws IOException {
        if (tracked.getStage() != DirCacheEntry.STAGE_0) {
            return false;
        }
        if (disk.compareMetadata(tracked) == MetadataDiff.EQUAL) {
            return true;
        }
        Path file = directory.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) <= Limits.MAX_FILE_BYTES
                && FileHasher.fileWithLineFeeds(file).equals(tracked.getObjectId());
    }

    private Optional<Entry> storedEntry(String path, DirCacheEntry tracked) throws IOException {
        long size = Blobs.sizeOrMissing(reader, tracked.getObjectId());
        if (size < 0) {
            return Optional.empty();
        }
        stored.add(path);
        Entry.Kind kind = tracked.getFileMode().equals(FileMode.SYMLINK) ? Entry.Kind.SYMLINK : Entry.Kind.FILE;
        return Optional.of(new Entry(
                path,
                kind,
                new BlobId(tracked.getObjectId().name()),
                size,
                tracked.getFileMode().equals(FileMode.EXECUTABLE_FILE)));
    }

    /** Nothing for a pipe, socket or device. */
    private Optional<Entry> diskEntry(String path, FileMode mode) throws IOException {
        Path file = directory.resolve(path);
        if (mode.equals(FileMode.SYMLINK)) {
            byte[] target = FileHasher.target(file);
            BlobId blob = new BlobId(FileHasher.bytes(target).name());
            return Optional.of(new Entry(path, Entry.Kind.SYMLINK, blob, target.length));
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        long size = Files.size(file);
        BlobId blob = new BlobId(hasher.file(file, size).name());
        return Optional.of(new Entry(path, Entry.Kind.FILE, blob, size, mode.equals(FileMode.EXECUTABLE_FILE)));
    }

    private PathRules rules(List<Entry> entries) throws IOException {
        AttributeRules.Builder rules = new AttributeRules.Builder();
        for (String directory : AttributeRules.directoriesAbove(prefix)) {
            Path file = root.resolve(directory).resolve(AttributeRules.FILE);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < Limits.MAX_FILE_BYTES) {
                rules.add(directory, Files.readAllBytes(file));
            }
        }
        for (Entry entry : entries) {
            if (AttributeRules.isAttributesFile(entry)) {
                String path = prefix + entry.path();
                String directory = path.substring(0, path.length() - AttributeRules.FILE.length());
                rules.add(directory, Files.readAllBytes(root.resolve(path)));
            }
        }
        return rules.build(prefix);
    }
}
