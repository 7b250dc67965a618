package dev.descent.llm;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of a tree that a model may read: regular ones of bearable size, as text. It can't reach anything else. */
final class Files {
    private static final int MAX_BYTES = Snapshot.Limits.MAX_FILE_BYTES;

    private final Snapshot tree;
    private final PathRules protectedPaths;

    Files(Snapshot tree, PathRules protectedPaths) {
        this.tree = tree;
        this.protectedPaths = protectedPaths;
    }

    List<String> paths() {
        return tree.entries().stream()
                .filter(Files::isReadable)
                .map(Entry::path)
                .toList();
    }

    private static boolean isReadable(Entry entry) {
        return entry.kind() == Entry.Kind.FILE && entry.size() <= MAX_BYTES;
    }

    /** A file's text, or nothing when there is none, or it is no UTF-8. */
    Optional<String> text(String path) {
        return tree.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .filter(Files::isReadable)
                .findFirst()
                .map(tree::read)
                .flatMap(Files::decode);
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    /** Why a path may not be written to, or nothing when it may. The gates ask again; this spares a model the detour. */
    Optional<String> obstacle(String path) {
        boolean isPlain = path.matches("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*")
                && List.of(path.split("/")).stream()
                        .noneMatch(segment ->
                                segment.equals("..") || segment.equals(".") || segment.equalsIgnoreCase(".git"));
        if (!isPlain) {
            return Optional.of("it is no path of this repository");
        }
        boolean isTaken =
                tree.entries().stream().anyMatch(entry -> entry.path().equals(path) && entry.kind() != Entry.Kind.FILE);
        return isTaken ? Optional.of("it is no regular file") : protectedPaths.exclusion(path);
    }
}
