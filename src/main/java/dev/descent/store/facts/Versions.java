package dev.descent.store.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The directories of the cache: one for each version, of which the last few that were used stay. */
final class Versions {
    private static final int KEPT = 3;
    private static final String PREFIX = "facts-";

    private Versions() {}

    static String directoryName(String version) {
        return PREFIX + HexFormat.of().toHexDigits(hash(version));
    }

    /** Marks {@code current} as used, and removes the directories beside it that have not been for longest. */
    static void forgetOthers(Path current) throws IOException {
        Files.setLastModifiedTime(current, FileTime.from(Instant.now()));
        List<Path> versions;
        try (Stream<Path> siblings = Files.list(current.toAbsolutePath().getParent())) {
            versions = siblings.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparingLong(Versions::lastUse).reversed())
                    .toList();
        }
        for (Path version : versions.subList(Math.min(KEPT, versions.size()), versions.size())) {
            remove(version);
        }
    }

    private static long lastUse(Path directory) {
        return directory.toFile().lastModified();
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    /** 64-bit FNV-1a. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
