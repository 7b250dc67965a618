package dev.descent;

import dev.descent.config.AppFolder;
import dev.descent.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the data folder: whether it can be written, by nobody else, and whether the disk has room. */
final class FolderCheckup {
    private static final String CHECK = "data";
    private static final long ROOM = 1L << 30;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private FolderCheckup() {}

    static List<Finding> findings(Path dataDir) {
        if (!Files.exists(dataDir)) {
            return List.of(Finding.ok(CHECK, dataDir + " isn't there yet; the server makes it"));
        }
        if (!Files.isDirectory(dataDir) || !Files.isWritable(dataDir)) {
            return List.of(Finding.fail(
                    CHECK, dataDir + " can't be written", "Make it a folder of the user whom the server runs as."));
        }
        try {
            return inspected(dataDir);
        } catch (IOException failure) {
            return List.of(
                    Finding.fail(CHECK, dataDir + " can't be read: " + failure.getMessage(), "Look at its disk."));
        }
    }

    private static List<Finding> inspected(Path dataDir) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (isOpen(dataDir)) {
            findings.add(Finding.warn(CHECK, dataDir + " is open to other users", "chmod 700 " + dataDir));
        }
        Path keys = new AppFolder(dataDir).path();
        if (Files.exists(keys) && isOpen(keys)) {
            findings.add(Finding.fail(
                    CHECK,
                    keys + " is open to other users",
                    "chmod -R go= " + keys + ", and create new keys at GitHub."));
        }
        long free = Files.getFileStore(dataDir).getUsableSpace();
        if (free < ROOM) {
            findings.add(Finding.warn(CHECK, (free >> 20) + " MB are left on its disk", "Make room, or move it."));
        }
        return findings.isEmpty() ? List.of(Finding.ok(CHECK, dataDir + " is ours alone")) : findings;
    }

    private static boolean isOpen(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS::contains);
    }
}
