package dev.descent.config;

import dev.descent.config.ConfigResult.Invalid;
import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.ConfigResult.Valid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a repository's configuration; the {@link ConfigSchema} says what it may hold. */
public final class RepoConfigParser {
    /** Larger files are not read. */
    public static final int MAX_BYTES = 1 << 16;

    private static final int MOST_PROBLEMS = 50;
    private static final Shape SHAPE = ConfigSchema.shape();
    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private RepoConfigParser() {}

    /** Reads a file; never throws for what it holds, and names at most {@value #MOST_PROBLEMS} mistakes. */
    public static ConfigResult parse(byte[] file) {
        if (file.length > MAX_BYTES) {
            return tooLarge();
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return new Invalid(List.of(new Problem(1, 1, "", "This file isn't text in UTF-8.")));
        }
    }

    /** Reads a text; likewise. */
    public static ConfigResult parse(String yaml) {
        try {
            YamlTree document = YamlReader.read(yaml);
            List<Problem> problems = Stream.concat(
                            ShapeCheck.problems(document, SHAPE).stream(), MeaningCheck.problems(document).stream())
                    .sorted(IN_ORDER)
                    .limit(MOST_PROBLEMS)
                    .toList();
            return problems.isEmpty() ? new Valid(RepoConfigReader.config(document)) : new Invalid(problems);
        } catch (YamlReader.SyntaxException malformed) {
            YamlTree.Place place = malformed.place();
            return new Invalid(List.of(new Problem(place.line(), place.column(), "", malformed.sentence())));
        }
    }

    /** What to say of a file of more than {@link #MAX_BYTES}. */
    public static ConfigResult tooLarge() {
        return new Invalid(
                List.of(new Problem(1, 1, "", "This file has more than " + MAX_BYTES + " bytes and isn't read.")));
    }
}
