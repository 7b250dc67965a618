package dev.descent.loss;

import dev.descent.loss.Intake.Candidate;
import dev.descent.source.FileFacts;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;

/** What became of a file that could be scored. */
sealed interface Reading {
    /** It was read. */
    record Read(SourceFile file) implements Reading {}

    /** It can't be scored after all. */
    record Refused(String reason) implements Reading {}

    static Reading of(Candidate candidate, Parsed parsed) {
        String path = candidate.entry().path();
        return switch (parsed) {
            case FileFacts facts -> new Read(new SourceFile(path, TestPaths.isTest(path, candidate.language()), facts));
            case Unparsed(String reason) -> new Refused(reason);
        };
    }
}
