package dev.descent.report;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Score;
import dev.descent.loss.Skipped;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.report.CommentInput.Revisions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What carries the loss of a file, or of a function or type in it, or a sentence saying why that can't be told. */
public sealed interface Explanation {
    /** Nothing to explain; backticks in the sentence mark code. */
    record Unknown(String sentence) implements Explanation {}

    /** The units that were asked about, at least one. */
    final class Found implements Explanation {
        private final Subject subject;

        private Found(Subject subject) {
            this.subject = subject;
        }

        /** As a reply on a pull request. */
        public String markdown(Revisions revisions) {
            return ExplanationMarkdown.render(subject, revisions);
        }

        /** For a terminal of {@code width} columns, or 60 at least. */
        public String text(boolean isColoured, int width) {
            return ExplanationText.render(subject, isColoured, width);
        }
    }

    /**
     * What is explained.
     *
     * @param base the tree before, where two were scored
     * @param head the tree
     * @param units the units that were asked about, in the file's order
     * @param parts what carries most inside of a file that was asked about, heaviest first
     */
    record Subject(Optional<Score> base, Score head, List<UnitPair> units, List<UnitPair> parts) {}

    /** Explains a file, or what is called {@code symbol} in it: by its qualified name, or the end of that. */
    static Explanation of(Optional<Score> base, Score head, String path, Optional<String> symbol) {
        FileDelta file = new FileDelta(path, false, base.flatMap(before -> file(before, path)), file(head, path));
        if (file.base().isEmpty() && file.head().isEmpty()) {
            return new Unknown(notScored(base, head, path));
        }
        if (file.head().or(file::base).map(FileScore::isTest).orElse(false)) {
            return new Unknown("`" + path + "` is test code, which carries nothing.");
        }
        List<UnitPair> all = UnitPair.of(file);
        List<UnitPair> sought =
                all.stream().filter(unit -> isSought(unit.shown(), symbol)).toList();
        if (sought.isEmpty()) {
            return new Unknown(noSymbol(all, path, symbol.orElse("")));
        }
        List<UnitPair> parts = symbol.isPresent() ? List.of() : all;
        return new Found(new Subject(base, head, sought, parts));
    }

    private static Optional<FileScore> file(Score score, String path) {
        return score.files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private static boolean isSought(UnitScore unit, Optional<String> symbol) {
        boolean isFile = unit.kind() == UnitKind.FILE;
        return symbol.map(name -> !isFile && isCalled(unit.name(), name)).orElse(isFile);
    }

    private static boolean isCalled(String qualified, String name) {
        return qualified.endsWith(name)
                && (qualified.length() == name.length()
                        || !Character.isJavaIdentifierPart(qualified.charAt(qualified.length() - name.length() - 1)));
    }

    private static String notScored(Optional<Score> base, Score head, String path) {
        Optional<String> reason = head.skipped().stream()
                .filter(file -> file.path().equals(path))
                .map(Skipped::reason)
                .findFirst();
        if (reason.isPresent()) {
            return "`" + path + "` is not scored: " + reason.get() + ".";
        }
        List<String> paths = Stream.concat(
                        head.files().stream(), base.stream().flatMap(score -> score.files().stream()))
                .map(FileScore::path)
                .distinct()
                .toList();
        return "There is no scored file `" + path + "`" + Suggestions.of(Suggestions.paths(path, paths)) + ".";
    }

    private static String noSymbol(List<UnitPair> units, String path, String symbol) {
        List<String> names = units.stream()
                .filter(unit -> !unit.isFile())
                .map(unit -> unit.shown().name())
                .distinct()
                .toList();
        return "`" + path + "` has no function or type `" + symbol + "`"
                + Suggestions.of(Suggestions.names(symbol, names)) + ".";
    }
}
