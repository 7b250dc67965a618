package dev.descent.train;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a tree by what is in it. */
final class TreeHash {
    private static final int DIGITS = 16;

    private TreeHash() {}

    /** Equal for trees of the same paths and bytes. */
    static String of(Snapshot tree) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Entry entry : tree.entries()) {
                String line =
                        entry.path() + "\0" + entry.kind() + "\0" + entry.blob().hex() + "\n";
                sha256.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
