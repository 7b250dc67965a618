package dev.descent.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at folders that commands wrote to: follows no link, and bears with files that come and go. */
final class Folder {
    private Folder() {}

    /** Whether all files together have more than {@code limit} bytes. */
    static boolean weighsMoreThan(Path folder, long limit) {
        long[] weight = {0};
        walk(folder, (file, attributes) -> weight[0] += attributes.size());
        return weight[0] > limit;
    }

    /** Shows every file, links included, with its path from {@code folder}. */
    static void walk(Path folder, BiConsumer<Path, BasicFileAttributes> visitor) {
        try {
            Files.walkFileTree(folder, new Visitor() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visitor.accept(folder.relativize(file), attributes);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The bytes of a regular file that no link leads to; nothing when it is none, or has more than {@code limit} bytes. */
    static Optional<byte[]> read(Path folder, Path file, int limit) {
        try {
            Path path = folder.resolve(file).normalize();
            boolean isInside = path.startsWith(folder)
                    && path.toRealPath().equals(folder.toRealPath().resolve(folder.relativize(path)));
            return isInside && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= limit
                    ? Optional.of(Files.readAllBytes(path))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Deletes a folder and everything in it, whatever permissions a command left there. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Visitor() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    if (!directory.toFile().canRead() || !directory.toFile().canWrite()) {
                        open(directory);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void open(Path directory) {
        for (boolean done : Arrays.asList(
                directory.toFile().setReadable(true, true),
                directory.toFile().setWritable(true, true),
                directory.toFile().setExecutable(true, true))) {
            if (!done) {
                throw new UncheckedIOException(new IOException("can't open " + directory + " to delete it"));
            }
        }
    }

    /** Passes over what vanished meanwhile. */
    private static class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException vanished) throws IOException {
            return FileVisitResult.CONTINUE;
        }
    }
}
