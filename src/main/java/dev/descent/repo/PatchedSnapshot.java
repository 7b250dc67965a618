package dev.descent.repo;

import dev.descent.repo.Patch.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tree with a patch on top of it; nothing is written anywhere. It keeps the path rules of the tree below: a patch can't
 * change what is scored, and files keep their executable bit.
 */
public final class PatchedSnapshot implements Snapshot {
    private final Snapshot below;
    private final Patch patch;
    private final Map<String, Entry> written;

    public PatchedSnapshot(Snapshot below, Patch patch) {
        this.below = below;
        this.patch = patch;
        Set<String> executables = below.entries().stream()
                .filter(Entry::isExecutable)
                .map(Entry::path)
                .collect(Collectors.toSet());
        this.written = patch.files().entrySet().stream()
                .filter(file -> file.getValue() instanceof Content.Text)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> entry(file.getKey(), (Content.Text) file.getValue(), executables)));
    }

    private static Entry entry(String path, Content.Text text, Set<String> executables) {
        byte[] bytes = text.bytes();
        return new Entry(path, Entry.Kind.FILE, BlobId.of(bytes), bytes.length, executables.contains(path));
    }

    @Override
    public String label() {
        return below.label();
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(written.values());
        below.entries().stream()
                .filter(entry -> !patch.files().containsKey(entry.path()))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(Entry::path));
        return List.copyOf(entries);
    }

    @Override
    public String truncation() {
        return below.truncation();
    }

    @Override
    public byte[] read(Entry entry) {
        return entry.equals(written.get(entry.path()))
                        && patch.files().get(entry.path()) instanceof Content.Text(byte[] bytes)
                ? bytes
                : below.read(entry);
    }

    @Override
    public PathRules rules() {
        return below.rules();
    }
}
