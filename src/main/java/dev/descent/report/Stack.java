package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Score;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitScore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one unit carries itself, and its place in the tree: folders, file, type, function. The stacks of a score add up to
 * its terms, those of a delta to what the compared files carried and carry.
 *
 * @param frames from the outermost folder to the unit
 * @param path the file that holds it
 * @param startLine its first line at the head, from 1; 0 when it is gone
 * @param base what it carried
 * @param head what it carries
 * @param why what a reader should know of it, or empty
 */
record Stack(List<String> frames, String path, int startLine, Terms base, Terms head, String why) {
    /** The stacks of a tree; nothing on the base's side. */
    static List<Stack> of(Score score) {
        return carrying(UnitPair.of(score).stream().map(Stack::of));
    }

    /**
     * The stacks of the compared files. A file that only feels the change is one stack with what moved there: its old debt is
     * not part of the change.
     */
    static List<Stack> of(Delta delta) {
        return carrying(delta.files().stream()
                .flatMap(
                        file -> file.isTouched() ? UnitPair.of(file).stream().map(Stack::of) : Stream.of(moved(file))));
    }

    /** The larger of both sides, in milli-tokens. */
    long weight() {
        return Math.max(base.total(), head.total());
    }

    /** The same amounts as part of the file as a whole. */
    Stack inFile() {
        return new Stack(Arrays.asList(path.split("/")), path, 1, base, head, "");
    }

    /** Both amounts at this place. */
    Stack plus(Stack other) {
        return new Stack(frames, path, startLine, base.plus(other.base), head.plus(other.head), why);
    }

    private static List<Stack> carrying(Stream<Stack> stacks) {
        return stacks.filter(stack -> stack.weight() > 0).toList();
    }

    private static Stack of(UnitPair pair) {
        int line = pair.head().map(UnitScore::startLine).orElse(0);
        String why = pair.shown().why();
        return new Stack(frames(pair), pair.path(), line, pair.baseShare(), pair.headShare(), why);
    }

    private static Stack moved(FileDelta file) {
        Terms base = share(file.base());
        Terms head = share(file.head());
        Terms left = base.minus(head).positivePart();
        Terms came = head.minus(base).positivePart();
        return new Stack(Arrays.asList(file.path().split("/")), file.path(), 1, left, came, "");
    }

    private static Terms share(Optional<FileScore> file) {
        return file.map(FileScore::share).orElse(Terms.ZERO);
    }

    /** A unit's place in the tree. */
    static List<String> frames(UnitPair pair) {
        Stream<String> file = Arrays.stream(pair.path().split("/"));
        String name = pair.shown().name();
        int dot = name.lastIndexOf('.');
        Stream<String> unit = pair.isFile()
                ? Stream.empty()
                : dot <= 0 ? Stream.of(name) : Stream.of(name.substring(0, dot), name.substring(dot + 1));
        return Stream.concat(file, unit).toList();
    }
}
