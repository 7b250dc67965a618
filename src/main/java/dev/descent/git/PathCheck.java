package dev.descent.git;

import dev.descent.repo.RepositoryException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Rejects names that git would refuse to check out, on any system. */
final class PathCheck {
    private final ObjectChecker checker = new ObjectChecker().setSafeForMacOS(true);

    /** Throws a {@link RepositoryException} when git forbids this path. */
    void accept(byte[] path) {
        try {
            checker.checkPath(path, 0, path.length);
        } catch (CorruptObjectException forbidden) {
            throw RepositoryException.malformed(
                    "the tree is damaged: it holds a path that git forbids: " + forbidden.getMessage());
        }
    }
}
