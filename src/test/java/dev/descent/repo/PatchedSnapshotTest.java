package dev.descent.repo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PatchedSnapshotTest {
    private static final Snapshot TREE = new Files(new TreeMap<>(Map.of("a.py", "a = 1\n", "lib/b.py", "b = 2\n")));

    @Test
    void shows_files_as_the_patch_leaves_them() {
        Patch patch = Patch.of("a.py", "a = 3\n".getBytes(UTF_8))
                .then(new Patch(new TreeMap<>(Map.of(
                        "lib/b.py",
                        new Patch.Content.Gone(),
                        "new.py",
                        new Patch.Content.Text("n\n".getBytes(UTF_8))))));

        Snapshot patched = new PatchedSnapshot(TREE, patch);

        assertThat(patched.entries()).extracting(Entry::path).containsExactly("a.py", "new.py");
        assertThat(patched.entries().stream().map(entry -> new String(patched.read(entry), UTF_8)))
                .containsExactly("a = 3\n", "n\n");
    }

    @Test
    void gives_what_it_writes_the_id_that_git_would() {
        // printf 'hello\n' | git hash-object --stdin
        assertThat(BlobId.of("hello\n".getBytes(UTF_8)).hex()).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    private record Files(TreeMap<String, String> texts) implements Snapshot {
        @Override
        public String label() {
            return "tree";
        }

        @Override
        public List<Entry> entries() {
            return texts.entrySet().stream()
                    .map(file -> new Entry(
                            file.getKey(),
                            Entry.Kind.FILE,
                            BlobId.of(file.getValue().getBytes(UTF_8)),
                            file.getValue().length()))
                    .toList();
        }

        @Override
        public String truncation() {
            return "";
        }

        @Override
        public byte[] read(Entry entry) {
            return texts.get(entry.path()).getBytes(UTF_8);
        }

        @Override
        public PathRules rules() {
            return PathRules.NONE;
        }
    }
}
