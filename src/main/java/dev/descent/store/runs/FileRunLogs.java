package dev.descent.store.runs;

import dev.descent.train.RunLog;
import dev.descent.train.RunLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** One file a run in a folder; the names of runs sort by time. */
public final class FileRunLogs implements RunLogs {
    private static final String SUFFIX = ".jsonl";

    private final Path folder;

    /** In a folder that need not exist yet. */
    public FileRunLogs(Path folder) {
        this.folder = folder;
    }

    @Override
    public RunLog begin(String run) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileRunLog.open(folder.resolve(run + SUFFIX), run);
    }

    @Override
    public Optional<RunLog> latest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .max(Comparator.naturalOrder())
                    .map(name -> begin(name.substring(0, name.length() - SUFFIX.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
