package dev.descent.store;

import dev.descent.bot.StoreException;
import dev.descent.config.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one process, until it closes this or dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a folder, making it if need be; throws {@link StoreException} when another process has it. */
    public static FolderLock take(Path folder) {
        try {
            PrivateFiles.createFolders(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new StoreException("another process uses " + folder + "; stop it, or choose another folder");
            }
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw new StoreException("can't use " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new StoreException("the lock of a folder can't be released: " + failure.getMessage(), failure);
        }
    }
}
