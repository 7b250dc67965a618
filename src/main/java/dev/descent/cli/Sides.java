package dev.descent.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which tree is looked at, and what it is compared with. */
final class Sides {
    @Option(
            names = "--base",
            paramLabel = "REV|DIR",
            description = "Compare with the merge base of REV and the head, or with the directory DIR.")
    Optional<String> base = Optional.empty();

    @Option(
            names = "--head",
            paramLabel = "REV",
            description = "Look at this revision, without a checkout; the working tree if left out.")
    Optional<String> head = Optional.empty();
}
