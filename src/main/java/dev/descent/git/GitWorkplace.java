package dev.descent.git;

import dev.descent.repo.Branches;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** A directory of this machine; {@code prefix} says where it lies in the working tree, ending with a slash or empty. */
final class GitWorkplace implements Workplace {
    private final Repository git;
    private final String prefix;
    private final boolean hasFiles;
    /** What is remembered of the history; nothing when there is none. */
    private final Optional<GitMemory> history;

    private GitWorkplace(Repository git, String prefix, boolean hasFiles, Optional<GitMemory> history) {
        this.git = git;
        this.prefix = prefix;
        this.hasFiles = hasFiles;
        this.history = history;
    }

    /** A directory of a working tree. */
    static GitWorkplace checkedOut(Repository git, String prefix, GitMemory memory) {
        return new GitWorkplace(git, prefix, true, Optional.of(memory));
    }

    /** A repository without a working tree. */
    static GitWorkplace bare(Repository git, GitMemory memory) {
        return new GitWorkplace(git, "", false, Optional.of(memory));
    }

    /** A directory that git doesn't know; {@code none} stands for the repository that it hasn't. */
    static GitWorkplace plain(Repository none) {
        return new GitWorkplace(none, "", true, Optional.empty());
    }

    @Override
    public Optional<dev.descent.repo.Repository> repository() {
        return history.map(memory -> new GitRepository(git, prefix, memory));
    }

    @Override
    public Optional<Branches> branches() {
        return history.map(_ -> new GitBranches(git, prefix));
    }

    @Override
    public Optional<Snapshot> workingTree() {
        if (!hasFiles) {
            return Optional.empty();
        }
        try (ObjectReader reader = git.newObjectReader()) {
            return Optional.of(new DirectoryReader(git, reader, prefix).read());
        } catch (IOException e) {
            throw Failures.reading(git.getWorkTree().toString(), e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
