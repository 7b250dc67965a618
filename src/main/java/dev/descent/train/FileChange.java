package dev.descent.train;

import dev.descent.repo.Entry;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to one file.
 *
 * @param path the file
 * @param entry what stood there before, or nothing when it is new
 * @param before its bytes before, or nothing when it had none
 * @param after its bytes after, or nothing when it goes
 */
public record FileChange(String path, Optional<Entry> entry, Optional<byte[]> before, Optional<byte[]> after) {
    private static final byte[] NOTHING = {};

    /** What a patch does to a tree, file by file. */
    public static List<FileChange> of(Snapshot tree, Patch patch) {
        List<Entry> touched = tree.entries().stream()
                .filter(entry -> patch.files().containsKey(entry.path()))
                .toList();
        return patch.files().entrySet().stream()
                .map(file -> of(tree, touched, file.getKey(), file.getValue()))
                .toList();
    }

    private static FileChange of(Snapshot tree, List<Entry> touched, String path, Content content) {
        Optional<Entry> entry =
                touched.stream().filter(each -> each.path().equals(path)).findFirst();
        Optional<byte[]> before =
                entry.filter(each -> each.kind() == Entry.Kind.FILE).map(tree::read);
        return switch (content) {
            case Content.Text(byte[] bytes) -> new FileChange(path, entry, before, Optional.of(bytes));
            case Content.Gone() -> new FileChange(path, entry, before, Optional.empty());
        };
    }

    /** Lines added and removed. */
    public LineDiff diff() {
        return LineDiff.of(before.orElse(NOTHING), after.orElse(NOTHING));
    }

    /** Of all files of a change. */
    public static LineDiff diff(List<FileChange> files) {
        return files.stream().map(FileChange::diff).reduce(LineDiff.NONE, LineDiff::plus);
    }
}
