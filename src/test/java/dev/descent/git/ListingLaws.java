package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.eclipse.jgit.util.FileUtils;

/** Where a similar tree was listed before, only what differs is looked at; the listing is the one of a fresh start. */
class ListingLaws {
    private static final int COMMITS = 25;
    /** In the order of git, folders stand elsewhere than their names do. */
    private static final List<String> NAMES = List.of("a", "a-b", "a.b", "ab", "b", ".gitattributes");

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void what_was_listed_before_changes_no_listing(@ForAll long seed) throws IOException {
        Path temp = Files.createTempDirectory("listing");
        try {
            RealGit git = RealGit.initBare(temp.resolve("bare.git"));
            git.fastImport(Files.writeString(temp.resolve("stream"), stream(new Random(seed))));
            List<CommitId> line = List.of(
                            git.run("rev-list", "--reverse", "main").split("\n"))
                    .stream()
                    .map(CommitId::new)
                    .toList();
            try (Workplace place = open(git);
                    Repository remembering = place.repository().orElseThrow()) {
                for (CommitId commit : line) {
                    assertSame(remembering.snapshot(commit), fresh(git, commit));
                }
                // and back to what was forgotten meanwhile
                assertSame(remembering.snapshot(line.getFirst()), fresh(git, line.getFirst()));
            }
        } finally {
            FileUtils.delete(temp.toFile(), FileUtils.RECURSIVE);
        }
    }

    private static Workplace open(RealGit git) {
        return new GitWorkplaces().open(git.directory().toString());
    }

    private static Snapshot fresh(RealGit git, CommitId commit) {
        try (Workplace place = open(git);
                Repository repository = place.repository().orElseThrow()) {
            return repository.snapshot(commit);
        }
    }

    private static void assertSame(Snapshot remembered, Snapshot fresh) {
        assertThat(remembered.entries()).isEqualTo(fresh.entries());
        assertThat(remembered.truncation()).isEqualTo(fresh.truncation());
        assertThat(remembered.entries())
                .allSatisfy(entry -> assertThat(remembered.rules().exclusion(entry.path()))
                        .isEqualTo(fresh.rules().exclusion(entry.path())));
    }

    /** What git reads as a line of commits that put, replace and delete files, links, submodules and whole folders. */
    private static String stream(Random random) {
        StringBuilder stream = new StringBuilder();
        for (int commit = 0; commit < COMMITS; commit++) {
            stream.append("commit refs/heads/main\ncommitter a <a@b> ")
                    .append(1_000_000_000 + commit)
                    .append(" +0000\ndata 0\n");
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                stream.append(edit(random));
            }
        }
        return stream.toString();
    }

    private static String edit(Random random) {
        String path = path(random);
        return switch (random.nextInt(8)) {
            case 0, 1 -> "D " + path + "\n";
            case 2 -> "M 120000 inline " + path + "\n" + data("a");
            case 3 -> "M 160000 " + "1".repeat(40) + " " + path + "\n";
            case 4 -> "M 100755 inline " + path + "\n" + data("x" + random.nextInt(3));
            default -> "M 100644 inline " + path + "\n" + data("a* linguist-generated\n" + random.nextInt(3));
        };
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append(NAMES.get(random.nextInt(NAMES.size() - 1))).append('/');
        }
        return path.append(NAMES.get(random.nextInt(NAMES.size()))).toString();
    }

    private static String data(String text) {
        return "data " + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text + "\n";
    }
}
