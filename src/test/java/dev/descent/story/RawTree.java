package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.fake.FakeRepository;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** A tree of git's, written byte by byte: git itself would refuse to make some of them. */
final class RawTree {
    static final String FILE = "100644";
    static final String FOLDER = "40000";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds an entry; trees are to be sorted by name, and aren't here. */
    RawTree entry(String mode, String name, String objectId) {
        bytes.writeBytes((mode + " " + name + "\0").getBytes(UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(objectId));
        return this;
    }

    /** Uploads it; returns its id. */
    String uploadTo(FakeRepository repository) {
        return repository.object("tree", bytes.toByteArray());
    }

    /** A tree of ten folders, each of which holds ten, and so on; at the bottom there is {@code leaf}. */
    static String bomb(FakeRepository repository, int levels, String mode, String leaf) {
        String below = leaf;
        String belowMode = mode;
        for (int level = 0; level < levels; level++) {
            RawTree tree = new RawTree();
            for (char name = 'a'; name <= 'j'; name++) {
                tree.entry(belowMode, String.valueOf(name), below);
            }
            below = tree.uploadTo(repository);
            belowMode = FOLDER;
        }
        return below;
    }
}
