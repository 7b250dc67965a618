package dev.descent.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that no other user of the machine can look into, where the file system knows users. */
public final class PrivateFiles {
    private static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a folder, with its parents, unless it is there. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, folder());
    }

    static FileAttribute<?>[] folder() {
        return only("rwx------");
    }

    static FileAttribute<?>[] file() {
        return only("rw-------");
    }

    private static FileAttribute<?>[] only(String permissions) {
        return HAS_PERMISSIONS
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
