package dev.descent.bench;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A tree of made-up Java classes of about 30 lines, in packages of 50, that call and import each other. */
final class SyntheticTree {
    private static final int CHANGED = 20;
    private static final int PACKAGE = 50;
    /** Packages that others import. */
    private static final int SHARED = 20;
    /** One method in so many is a copy. */
    private static final int COPIED = 20;

    private final int files;

    SyntheticTree(int files) {
        this.files = files;
    }

    /** The tree after a change of {@value #CHANGED} files; change 0 is none. */
    Snapshot snapshot(int change) {
        Random changed = new Random(change);
        Set<Integer> edited = changed.ints(0, files)
                .distinct()
                .limit(change == 0 ? 0 : CHANGED)
                .boxed()
                .collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            int version = edited.contains(file) ? change : 0;
            BlobId blob = new BlobId(String.format(Locale.ROOT, "%032x%08x", file, version));
            entries.add(new Entry(path(file), Entry.Kind.FILE, blob, 2000));
        }
        return new Tree(List.copyOf(entries));
    }

    private static String path(int file) {
        return String.format(Locale.ROOT, "src/p%05d/C%07d.java", file / PACKAGE, file);
    }

    private record Tree(List<Entry> entries) implements Snapshot {
        @Override
        public String label() {
            return "synthesised";
        }

        @Override
        public String truncation() {
            return "";
        }

        @Override
        public byte[] read(Entry entry) {
            String hex = entry.blob().hex();
            return text(Integer.parseInt(hex.substring(0, 32), 16), Integer.parseInt(hex.substring(32), 16))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public PathRules rules() {
            return PathRules.NONE;
        }
    }

    /** What a class holds depends on its number and version alone. */
    static String text(int file, int version) {
        Random random = new Random(31L * file + version);
        int here = file / PACKAGE;
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "package p%05d;%n%n", here));
        if (here > 0) {
            // most of a repository builds on a small part of it
            int below = random.nextInt(Math.min(here, SHARED));
            text.append(String.format(
                    Locale.ROOT, "import p%05d.C%07d;%n%n", below, below * PACKAGE + random.nextInt(PACKAGE)));
        }
        text.append(String.format(Locale.ROOT, "public class C%07d {%n    private int total;%n", file));
        for (int method = 0; method < 3; method++) {
            // now and then one is copied from the class before
            int author = random.nextInt(COPIED) == 0 && file > 0 ? file - 1 : file;
            text.append(String.format(Locale.ROOT, "%n    public int m%d_%d(int input) {%n", file, method));
            text.append(new SyntheticCode(new Random(97L * (31L * author + version) + method), author).body());
            text.append("        return total;\n    }\n");
        }
        return text.append("}\n").toString();
    }
}
