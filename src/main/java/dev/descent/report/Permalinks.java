package dev.descent.report;

import dev.descent.repo.CommitId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Links from Markdown to the lines of one commit on the repository's own host, or only names them. */
final class Permalinks {
    /** Names places without linking to them. */
    static final Permalinks NONE = new Permalinks(Optional.empty(), "");

    /** Longer encoded paths are named without a link: a comment's length is limited. */
    private static final int LONGEST_PATH = 500;

    private final Optional<String> repository;
    private final String commit;

    private Permalinks(Optional<String> repository, String commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /** Links into a repository at its web address, as it was at a commit. */
    static Permalinks to(URI repository, CommitId commit) {
        return new Permalinks(Optional.of(repository.toString().replaceFirst("/+$", "")), commit.hex());
    }

    /** A unit's lines and its name, {@code [`src/a.rs:3-9`](…) `parse`}; without a link when it is gone. */
    String place(UnitPair unit) {
        String lines = unit.head()
                .map(head -> link(unit.location(), unit.path(), "#L" + head.startLine() + "-L" + head.endLine()))
                .orElseGet(() -> Markdown.code(unit.location()));
        return unit.isFile() ? lines : lines + " " + Markdown.code(unit.shown().name());
    }

    /** A file by its path. */
    String file(String path) {
        return link(path, path, "");
    }

    /** A commit by its first digits. */
    String commit(CommitId id) {
        String label = Markdown.code(id.abbreviated());
        return repository
                .map(address -> "[" + label + "](" + address + "/commit/" + id.hex() + ")")
                .orElse(label);
    }

    private String link(String label, String path, String fragment) {
        String code = Markdown.code(label);
        return repository
                .filter(_ -> isLinkable(path))
                .map(address -> "[" + code + "](" + address + "/blob/" + commit + "/" + encoded(path) + fragment + ")")
                .orElse(code);
    }

    /** Browsers resolve dots in paths, encoded ones too: such a link could lead anywhere on the host. */
    private static boolean isLinkable(String path) {
        return path.length() <= LONGEST_PATH
                && encoded(path).length() <= LONGEST_PATH
                && Arrays.stream(path.split("/", -1)).noneMatch(List.of("", ".", "..")::contains);
    }

    /** Percent-encodes every byte that RFC 3986 does not call unreserved, except the slash. */
    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/");
    }
}
