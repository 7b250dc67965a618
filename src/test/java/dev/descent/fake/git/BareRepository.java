package dev.descent.fake.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real bare repository in a directory, written commit by commit. */
public final class BareRepository {
    /** 2026-01-01T00:00:00Z: the date of the first commit; each further one is a minute later. */
    private static final long FIRST_COMMIT = 1_767_225_600L;

    private final Path directory;
    private final Git git;
    private int commits;

    private BareRepository(Path directory) {
        this.directory = directory;
        this.git = new Git(directory);
    }

    /** Creates an empty repository whose HEAD names {@code main}. */
    public static BareRepository create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        BareRepository repository = new BareRepository(directory);
        repository.git.run("init", "--quiet", "--bare", "--initial-branch=main");
        repository.git.run("config", "http.receivepack", "true");
        repository.git.run("config", "uploadpack.allowAnySHA1InWant", "true");
        repository.git.run("config", "core.logAllRefUpdates", "false");
        return repository;
    }

    public Path directory() {
        return directory;
    }

    Git git() {
        return git;
    }

    /** Commits the files on top of {@code parent}, or as a root, and moves the branch there; empty text deletes a file. */
    public String commit(String branch, Optional<String> parent, String message, Map<String, String> files) {
        StringBuilder stream = new StringBuilder("commit refs/heads/" + branch + "\n");
        long date = FIRST_COMMIT + 60L * commits++;
        stream.append("committer Fay Author <fay@example.com> ").append(date).append(" +0000\n");
        appendData(stream, message);
        stream.append(parent.map(sha -> "from " + sha + "\n").orElse(""));
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(file -> appendFile(stream, file));
        git.feed(stream.toString().getBytes(UTF_8), "fast-import", "--quiet", "--force", "--date-format=raw");
        return resolve("refs/heads/" + branch).orElseThrow();
    }

    private static void appendFile(StringBuilder stream, Map.Entry<String, String> file) {
        if (file.getValue().isEmpty()) {
            stream.append("D ").append(file.getKey()).append('\n');
        } else {
            stream.append("M 100644 inline ").append(file.getKey()).append('\n');
            appendData(stream, file.getValue());
        }
    }

    private static void appendData(StringBuilder stream, String text) {
        stream.append("data ")
                .append(text.getBytes(UTF_8).length)
                .append('\n')
                .append(text)
                .append('\n');
    }

    /** Writes an object as it is, however malformed; returns its id. */
    public String object(String type, byte[] content) {
        return git.feed(content, "hash-object", "-t", type, "-w", "--stdin", "--literally");
    }

    /** Commits a tree that was written as an object, and moves the branch there. */
    public String commitTree(String branch, String parent, String tree) {
        String commit = "tree " + tree + "\nparent " + parent + "\nauthor Mal <mal@example.com> " + FIRST_COMMIT
                + " +0000\ncommitter Mal <mal@example.com> " + FIRST_COMMIT + " +0000\n\nNothing special\n";
        String id = object("commit", commit.getBytes(UTF_8));
        setRef("refs/heads/" + branch, id);
        return id;
    }

    /** The commit that a branch, ref or id names. */
    public Optional<String> resolve(String revision) {
        return ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    }

    /** The bytes of a file in a revision. */
    public Optional<byte[]> read(String revision, String path) {
        return git.ask("cat-file", "blob", revision + ":" + path);
    }

    /** The object id of a path in a revision. */
    public Optional<String> objectId(String revision, String path) {
        return ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + ":" + path);
    }

    /** The best common ancestor. */
    public Optional<String> mergeBase(String one, String other) {
        return ask("merge-base", one, other);
    }

    /** The commits reachable from {@code to} and not from {@code from}, oldest first. */
    public List<String> between(String from, String to) {
        return git.run("rev-list", "--reverse", from + ".." + to).lines().toList();
    }

    /** One piece of a commit, in {@code git log}'s format language. */
    public String describe(String commit, String format) {
        return git.run("log", "-1", "--format=" + format, commit);
    }

    public void setRef(String ref, String commit) {
        git.run("update-ref", ref, commit);
    }

    public void deleteRef(String ref) {
        git.run("update-ref", "-d", ref);
    }

    /** Copies a commit and all it needs from another repository. */
    public void fetch(BareRepository other, String commit) {
        git.run("fetch", "--quiet", other.directory.toString(), commit);
    }

    /** Forgets whatever no ref leads to. */
    public void prune() {
        git.run("prune", "--expire=now");
    }

    private Optional<String> ask(String... arguments) {
        return git.ask(arguments).map(output -> new String(output, UTF_8).strip());
    }
}
