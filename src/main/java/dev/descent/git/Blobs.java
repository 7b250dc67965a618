package dev.descent.git;

import dev.descent.repo.BlobId;
import java.io.IOException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads files from an object database; safe for concurrent use, for every call has its own reader. */
final class Blobs {
    private static final int MAX_BYTES = 64 << 20;

    private final Repository repository;

    Blobs(Repository repository) {
        this.repository = repository;
    }

    byte[] read(BlobId blob, String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(ObjectId.fromString(blob.hex()), Constants.OBJ_BLOB)
                    .getCachedBytes(MAX_BYTES);
        } catch (IOException | RuntimeException e) {
            throw Failures.reading(path, e);
        }
    }

    /** The number of bytes of a blob, or -1 when the object database doesn't hold it. */
    static long sizeOrMissing(ObjectReader reader, ObjectId blob) throws IOException {
        try {
            return reader.getObjectSize(blob, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            return -1;
        }
    }
}
