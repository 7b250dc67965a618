package dev.descent.git;

import dev.descent.repo.RepositoryException;
import dev.descent.repo.Workplace;
import dev.descent.repo.Workplaces;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens directories of this machine, with the git repository around them if there is one. */
public final class GitWorkplaces implements Workplaces {
    /** A name that no repository has: a directory without git is a working tree whose repository is empty. */
    private static final String NO_REPOSITORY = ".git/no-repository";

    private final Optional<Path> cache;
    private final RecentListings listings = new RecentListings();

    /** Remembers nothing. */
    public GitWorkplaces() {
        this(Optional.empty());
    }

    /** Remembers in a directory, which need not exist yet, what commits changed. */
    public GitWorkplaces(Path cache) {
        this(Optional.of(cache));
    }

    private GitWorkplaces(Optional<Path> cache) {
        IsolatedSystem.install();
        this.cache = cache;
    }

    @Override
    public Workplace open(String path) {
        Path directory = Path.of(path).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            boolean exists = Files.exists(directory);
            throw new RepositoryException(path + (exists ? " is not a directory" : " does not exist"), false);
        }
        try {
            return open(directory.toRealPath());
        } catch (IOException | RuntimeException e) {
            throw e instanceof RepositoryException known ? known : Failures.reading(path, e);
        }
    }

    private Workplace open(Path directory) throws IOException {
        FileRepositoryBuilder around = new FileRepositoryBuilder().findGitDir(directory.toFile());
        if (around.getGitDir() == null) {
            return GitWorkplace.plain(withoutGit(directory));
        }
        Repository repository = around.setMustExist(true).build();
        if (repository.isBare()
                || directory.startsWith(around.getGitDir().toPath().toRealPath())) {
            return GitWorkplace.bare(repository, memory(repository));
        }
        String below = repository
                .getWorkTree()
                .toPath()
                .toRealPath()
                .relativize(directory)
                .toString();
        String prefix = below.isEmpty() ? "" : below.replace(File.separatorChar, '/') + "/";
        if (DirectoryReader.isIgnored(repository, prefix)) {
            repository.close();
            return GitWorkplace.plain(withoutGit(directory));
        }
        return GitWorkplace.checkedOut(repository, prefix, memory(repository));
    }

    /** Two repositories that share a file by chance only forget each other's commits. */
    private GitMemory memory(Repository repository) {
        String name = Integer.toHexString(repository.getDirectory().hashCode()) + ".changes";
        RememberedChanges changes = cache.map(directory -> new RememberedChanges(Optional.of(directory.resolve(name))))
                .orElse(RememberedChanges.NONE);
        return new GitMemory(changes, listings);
    }

    private static Repository withoutGit(Path directory) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(directory.resolve(NO_REPOSITORY).toFile())
                .setWorkTree(directory.toFile())
                .build();
    }
}
