package dev.descent.loss;

import dev.descent.repo.Entry;
import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;
import java.util.List;

/** What becomes of an entry of a tree. */
sealed interface Item {
    Entry entry();

    /** It is still to be read. */
    record Candidate(Entry entry, Language language) implements Item {
        /** What this comes to be once it is read. */
        Item read(Parsed parsed) {
            return switch (parsed) {
                case FileFacts facts -> {
                    boolean isTest = TestPaths.isTest(entry.path(), language);
                    SourceFile file = new SourceFile(entry.path(), isTest, facts);
                    yield new Source(entry, file, DataFiles.namedBy(file));
                }
                case Unparsed(String reason) -> new Unread(entry, Skipped.of(entry, reason));
            };
        }
    }

    /** It is scored; the names of data files in it are {@code data}. */
    record Source(Entry entry, SourceFile file, List<String> data) implements Item {
        public Source {
            data = List.copyOf(data);
        }
    }

    /** It looks like source code and isn't scored. */
    record Unread(Entry entry, Skipped skipped) implements Item {}

    /** It isn't scored, which matters if code names it. */
    record Data(Entry entry, Skipped skipped) implements Item {}

    /** It is none of the ruler's business. */
    record Other(Entry entry) implements Item {}
}
