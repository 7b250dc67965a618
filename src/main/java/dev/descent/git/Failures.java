package dev.descent.git;

import dev.descent.repo.RepositoryException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.UnsupportedPackVersionException;

/** Says in a sentence what went wrong on this machine's disk. */
final class Failures {
    private Failures() {}

    /** {@code subject} names what was read, for instance the repository's directory. */
    static RepositoryException reading(String subject, Exception failure) {
        return switch (failure) {
            case MissingObjectException missing ->
                permanent(
                        subject + ": object "
                                + missing.getObjectId().abbreviate(7).name()
                                + " is missing (a partial clone, or a damaged repository)",
                        missing);
            case EOFException cutShort -> permanent(subject + " is damaged: it ends too early", cutShort);
            case ZipException garbled -> permanent(subject + " is damaged: " + garbled.getMessage(), garbled);
            case CorruptObjectException corrupt -> permanent(subject + " is damaged: " + corrupt.getMessage(), corrupt);
            case UnsupportedPackVersionException pack ->
                permanent(subject + " is in a format that Descent doesn't know: " + pack.getMessage(), pack);
            case AmbiguousObjectException ambiguous ->
                permanent(
                        ambiguous.getAbbreviatedObjectId().name() + " names several objects: give more digits",
                        ambiguous);
            case LargeObjectException large -> permanent(subject + " is too large to be read", large);
            case AccessDeniedException denied -> permanent("no permission to read " + denied.getFile(), denied);
            case NoSuchFileException gone ->
                new RepositoryException(gone.getFile() + " vanished while it was read", true, gone);
            case IOException other -> new RepositoryException("can't read " + subject + ": " + other, true, other);
            default -> permanent("can't read " + subject + ": " + failure, failure);
        };
    }

    private static RepositoryException permanent(String message, Exception cause) {
        return new RepositoryException(message, false, cause);
    }
}
