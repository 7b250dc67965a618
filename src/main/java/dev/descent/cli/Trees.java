package dev.descent.cli;

import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.Revision;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.repo.Workplaces;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Finds the trees that a command line names; they can be read until this is closed. */
final class Trees implements AutoCloseable {
    private static final String HEAD = "HEAD";

    private final Workplaces workplaces;
    private final String path;
    private final Workplace workplace;
    private final Deque<Workplace> opened = new ArrayDeque<>();

    Trees(Workplaces workplaces, String path) {
        this.workplaces = workplaces;
        this.path = path;
        this.workplace = open(path);
    }

    /** The tree of a revision; without one the files on disk, or {@code HEAD} of a bare repository. */
    Snapshot head(Optional<String> revision) {
        if (revision.isEmpty()) {
            return standing(workplace, path);
        }
        Repository repository = repository();
        return repository.snapshot(commit(repository, revision.get(), path));
    }

    /** The first-parent line of {@code HEAD}, from a day or revision on if one is given. */
    Stretch stretch(Optional<String> since) {
        Repository repository = repository();
        Stretch line = new Stretch(repository.line(commit(repository, HEAD, path)));
        Stretch stretch = since.map(start -> since(repository, line, start)).orElse(line);
        if (stretch.revisions().isEmpty()) {
            throw new Refusal(path + ": nothing was committed since " + since.orElse(""));
        }
        return stretch;
    }

    private Stretch since(Repository repository, Stretch line, String start) {
        return line.sinceDate(start)
                .or(() -> line.since(commit(repository, start, path)))
                .orElseThrow(() -> new Refusal(start + " is not on the first-parent line of HEAD"));
    }

    /** The tree of a revision. */
    Snapshot snapshot(Revision revision) {
        return repository().snapshot(revision.id());
    }

    /** How often each path changed before a revision, or before {@code HEAD}; nothing without history. */
    Map<String, Integer> changes(Optional<String> revision) {
        return history(revision)
                .map(past -> past.repository().changes(past.tip()))
                .orElse(Map.of());
    }

    /** The web address of the code at a revision, or at {@code HEAD}, where there is one. */
    Optional<URI> page(Optional<String> revision) {
        return history(revision).flatMap(past -> past.repository().page(past.tip()));
    }

    private Optional<Past> history(Optional<String> revision) {
        return workplace
                .repository()
                .flatMap(repository -> repository.resolve(revision.orElse(HEAD)).map(tip -> new Past(repository, tip)));
    }

    private record Past(Repository repository, CommitId tip) {}

    /** The merge base of {@code base} and the head when it names a revision, else the directory of that name. */
    Base base(String base, Optional<String> headRevision) {
        Optional<CommitId> tip = workplace.repository().flatMap(repository -> repository.resolve(base));
        if (tip.isPresent()) {
            return mergeBase(base, tip.get(), headRevision.orElse(HEAD));
        }
        if (Files.isDirectory(Path.of(base))) {
            Snapshot directory = standing(open(base), base);
            return new Base(directory, directory, Map.of());
        }
        if (workplace.repository().isEmpty()) {
            throw new Refusal("no such directory: " + base + " (" + path
                    + " is not in a git repository, so --base can't be" + " a revision)");
        }
        throw unknown(repository(), base, path);
    }

    private Base mergeBase(String base, CommitId tip, String headRevision) {
        Repository repository = repository();
        CommitId head = commit(repository, headRevision, path);
        CommitId common = repository
                .mergeBase(tip, head)
                .orElseThrow(() -> new Refusal(base + " and " + headRevision + " have no common ancestor"));
        Snapshot tree = repository.snapshot(common);
        return new Base(tree, common.equals(tip) ? tree : repository.snapshot(tip), repository.changes(common));
    }

    private Repository repository() {
        return workplace.repository().orElseThrow(() -> new Refusal(path + " is not in a git repository"));
    }

    private Workplace open(String directory) {
        Workplace place = workplaces.open(directory);
        opened.push(place);
        return place;
    }

    private static Snapshot standing(Workplace place, String name) {
        return place.workingTree().orElseGet(() -> {
            Repository bare = place.repository().orElseThrow();
            return bare.snapshot(commit(bare, HEAD, name));
        });
    }

    private static CommitId commit(Repository repository, String revision, String name) {
        return repository.resolve(revision).orElseThrow(() -> unknown(repository, revision, name));
    }

    private static Refusal unknown(Repository repository, String revision, String name) {
        boolean isEmpty = repository.resolve(HEAD).isEmpty();
        return new Refusal(isEmpty ? name + ": the repository has no commits yet" : "unknown revision: " + revision);
    }

    /**
     * What a change is compared with.
     *
     * @param tree the tree before the change
     * @param tip the tree whose configuration both sides go by
     * @param changes how often each path changed before the change
     */
    record Base(Snapshot tree, Snapshot tip, Map<String, Integer> changes) {}

    @Override
    public void close() {
        opened.forEach(Workplace::close);
    }
}
