package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
    private static final String RESOURCE = Platform.current().resource("tree-sitter-go");

    @TempDir
    private Path folder;

    @Test
    void unpacksOnceUnderANameMadeOfTheContent() throws IOException {
        Path first = new NativeCache(folder).unpack(RESOURCE);
        Path second = new NativeCache(folder).unpack(RESOURCE);

        assertThat(second).isEqualTo(first).hasParent(folder);
        assertThat(first.getFileName().toString()).matches("[0-9a-f]{32}-.*tree-sitter-go.*");
        assertThat(Files.size(first)).isPositive();
    }

    @Test
    void replacesAFileThatHoldsSomethingElse() throws IOException {
        Path file = new NativeCache(folder).unpack(RESOURCE);
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.writeString(file, "half a file");

        assertThat(new NativeCache(folder).unpack(RESOURCE)).isEqualTo(file).hasBinaryContent(content);
    }

    @Test
    void manyMayUnpackAtOnce() throws Exception {
        Set<Path> files = new HashSet<>();
        Callable<Path> task = () -> new NativeCache(folder).unpack(RESOURCE);
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (Future<Path> file : workers.invokeAll(Collections.nCopies(12, task))) {
                files.add(file.get());
            }
        }

        assertThat(files).hasSize(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new NativeCache(folder).unpack("lib/none.so"))
                .hasMessage("The parser lib/none.so is missing from this build of Descent.");
    }

    @Test
    void platformsAreKnownByTheNamesThatJvmsGiveThem() {
        assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX_X86);
        assertThat(Platform.of("Linux", "aarch64")).isEqualTo(Platform.LINUX_ARM);
        assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MAC_ARM);
        assertThat(Platform.of("Mac OS X", "x86_64")).isEqualTo(Platform.MAC_X86);
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64")).hasMessageContaining("WSL or Docker");
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64")).hasMessageContaining("riscv64");
    }
}
