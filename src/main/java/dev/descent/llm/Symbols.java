package dev.descent.llm;

import dev.descent.loss.FileScore;
import dev.descent.loss.Score;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.repo.BlobId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the functions and types of a scored tree in the text of their files. */
final class Symbols {
    private static final int ANCHOR_DIGITS = 8;

    private final Score score;

    Symbols(Score score) {
        this.score = score;
    }

    /** The functions and types of a file in source order. */
    List<UnitScore> of(String path) {
        return score.files().stream()
                .filter(file -> file.path().equals(path))
                .map(FileScore::units)
                .flatMap(List::stream)
                .filter(unit -> unit.kind() != UnitKind.FILE)
                .toList();
    }

    /** The one symbol with this name and anchor; nothing when there is none. */
    Optional<UnitScore> find(String path, String text, String name, String anchor) {
        return of(path).stream()
                .filter(unit -> unit.name().equals(name))
                .filter(unit -> anchor(text(text, unit)).equals(anchor))
                .findFirst();
    }

    /** The lines of a symbol, line ends included. */
    static String text(String file, UnitScore unit) {
        return file.substring(start(file, unit), end(file, unit));
    }

    /** Where a symbol's first line starts, in characters. */
    static int start(String file, UnitScore unit) {
        return lineStart(file, unit.startLine());
    }

    /** Where the line after a symbol's last one starts. */
    static int end(String file, UnitScore unit) {
        return lineStart(file, unit.endLine() + 1);
    }

    private static int lineStart(String file, int line) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            int end = file.indexOf('\n', start);
            if (end < 0) {
                return file.length();
            }
            start = end + 1;
        }
        return start;
    }

    /** A short hash of a text: a model that quotes it has seen this text and no older one. */
    static String anchor(String text) {
        return BlobId.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ANCHOR_DIGITS);
    }
}
