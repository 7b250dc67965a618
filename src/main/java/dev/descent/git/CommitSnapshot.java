package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import java.util.List;

/** The tree of a commit, or one directory of it, in the object database. */
record CommitSnapshot(String label, Listing listing, Blobs blobs) implements Snapshot {
    @Override
    public List<Entry> entries() {
        return listing.entries();
    }

    @Override
    public String truncation() {
        return listing.extent().truncation();
    }

    @Override
    public PathRules rules() {
        return listing.rules();
    }

    @Override
    public byte[] read(Entry entry) {
        if (entry.kind() == Entry.Kind.SUBMODULE) {
            throw new RepositoryException(entry.path() + " is a submodule: its files aren't in this repository", false);
        }
        return blobs.read(entry.blob(), entry.path());
    }
}
