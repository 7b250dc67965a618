package dev.descent.store.runs;

import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of JSON lines. A last line that a crash cut short counts as never written. */
final class FileRunLog implements RunLog {
    private final Path file;
    private final String run;
    private final List<RunEvent> events;

    /** How much of the file is whole lines. */
    private long end;

    private FileRunLog(Path file, String run, String text) {
        this.file = file;
        this.run = run;
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        this.end = whole.getBytes(StandardCharsets.UTF_8).length;
        this.events = new ArrayList<>(whole.lines()
                .map(line -> EventLine.parse(line)
                        .orElseThrow(() -> new IllegalStateException("somebody changed the run log " + file)))
                .toList());
    }

    /** The log in a file, which need not exist yet. */
    static FileRunLog open(Path file, String run) {
        try {
            return new FileRunLog(file, run, Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String run() {
        return run;
    }

    @Override
    public synchronized List<RunEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void append(RunEvent event) {
        byte[] line = (EventLine.of(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(end);
            log.seek(end);
            log.write(line);
            log.getChannel().force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += line.length;
        events.add(event);
    }
}
