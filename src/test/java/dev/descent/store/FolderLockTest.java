package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder;

    @Test
    void one_folder_is_for_one_process() {
        try (FolderLock _ = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another process uses " + folder);
        }
        FolderLock.take(folder).close();
    }
}
