package dev.descent.cli;

import dev.descent.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --out} names: checked before the work is done, written after it. */
record OutputFile(Path path) {
    OutputFile {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new Refusal("can't write " + path + ": there is no directory " + directory);
        }
        if (Files.isDirectory(path) || !Files.isWritable(Files.exists(path) ? path : directory)) {
            throw new Refusal(
                    "can't write " + path + ": " + (Files.isDirectory(path) ? "it is a directory" : "no permission"));
        }
    }

    void write(Report report) {
        try (Writer out = Files.newBufferedWriter(path)) {
            report.writeTo(out);
        } catch (IOException e) {
            throw new Refusal("can't write " + path + ": " + e.getMessage());
        }
    }
}
