package dev.descent.git;

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
    private final boolean hasHistory;
    private final boolean hasFiles;

    private GitWorkplace(Repository git, String prefix, boolean hasHistory, boolean hasFiles) {
        this.git = git;
        this.prefix = prefix;
        this.hasHistory = hasHistory;
        this.hasFiles = hasFiles;
    }

    /** A directory of a working tree. */
    static GitWorkplace checkedOut(Repository git, String prefix) {
        return new GitWorkplace(git, prefix, true, true);
    }

    /** A repository without a working tree. */
    static GitWorkplace bare(Repository git) {
        return new GitWorkplace(git, "", true, false);
    }

    /** A directory that git doesn't know; {@code none} stands for the repository that it hasn't. */
    static GitWorkplace plain(Repository none) {
        return new GitWorkplace(none, "", false, true);
    }

    @Override
    public Optional<dev.descent.repo.Repository> repository() {
        return hasHistory ? Optional.of(new GitRepository(git, prefix)) : Optional.empty();
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
