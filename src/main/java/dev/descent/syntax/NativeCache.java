package dev.descent.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A folder of native libraries unpacked from the class path, each named by the SHA-256 of its content, so that processes
 * and versions can share it.
 */
final class NativeCache {
    private final Path folder;

    NativeCache(Path folder) {
        this.folder = folder;
    }

    /** The cache of this user; a private temporary folder when the user has no writable home. */
    static NativeCache perUser() {
        Path folder = userCache().resolve("descent").resolve("natives");
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return new NativeCache(folder);
            }
            return temporary();
        } catch (IOException e) {
            return temporary();
        }
    }

    private static NativeCache temporary() {
        try {
            return new NativeCache(Files.createTempDirectory("descent-natives"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No folder to unpack the parsers into; set XDG_CACHE_HOME to a writable one", e);
        }
    }

    private static Path userCache() {
        return variable("XDG_CACHE_HOME")
                .or(() -> variable("LOCALAPPDATA"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** The file that holds the bytes of a class-path resource, written if it is not there yet. */
    Path unpack(String resource) {
        try (InputStream in = NativeCache.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The parser " + resource + " is missing from this build of Descent.");
            }
            return store(Path.of(resource).getFileName().toString(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Can't unpack the parser " + resource + " into " + folder, e);
        }
    }

    /** Writes beside the target and renames, so that no process ever loads half a file. */
    private Path store(String name, byte[] content) throws IOException {
        Path target = folder.resolve(sha256(content) + "-" + name);
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return target;
        }
        Path partial = Files.createTempFile(folder, "unpacking", ".part");
        try {
            Files.write(partial, content);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
        return target;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
