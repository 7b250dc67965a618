package dev.descent.git;

import dev.descent.repo.Branches;
import dev.descent.repo.CommitId;
import dev.descent.repo.Merge;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Revision;
import dev.descent.repo.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.RevWalkUtils;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** A repository on disk, or one directory of it. */
final class GitRepository implements dev.descent.repo.Repository {
    private final Repository repository;
    private final String prefix;
    private final GitMemory memory;
    private final Runnable whenClosed;

    /** {@code prefix} is the directory that snapshots show: empty for the root, else ending with a slash. */
    GitRepository(Repository repository, String prefix, GitMemory memory) {
        this(repository, prefix, memory, () -> {});
    }

    /** Says when nobody uses it any more. */
    GitRepository(Repository repository, String prefix, GitMemory memory, Runnable whenClosed) {
        this.whenClosed = whenClosed;
        this.memory = memory;
        this.repository = repository;
        this.prefix = prefix;
    }

    @Override
    public Optional<CommitId> resolve(String revision) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null
                    ? Optional.empty()
                    : Optional.of(new CommitId(walk.parseCommit(id).name()));
        } catch (MissingObjectException | IncorrectObjectTypeException | RevisionSyntaxException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<CommitId> mergeBase(CommitId one, CommitId other) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(commit(walk, one));
            walk.markStart(commit(walk, other));
            RevCommit base = walk.next();
            if (base == null && isShallow()) {
                throw new RepositoryException(
                        repository.getDirectory() + " is a shallow clone, too short to hold a common ancestor:"
                                + " run git fetch --unshallow",
                        false);
            }
            return Optional.ofNullable(base).map(commit -> new CommitId(commit.name()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public int commitsBetween(CommitId from, CommitId tip) {
        try (RevWalk walk = new RevWalk(repository)) {
            return RevWalkUtils.count(walk, commit(walk, tip), commit(walk, from));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public List<Revision> line(CommitId tip) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            walk.markStart(commit(walk, tip));
            List<Revision> line = new ArrayList<>();
            for (RevCommit commit : walk) {
                line.add(new Revision(
                        new CommitId(commit.name()),
                        Instant.ofEpochSecond(commit.getCommitTime()),
                        commit.getShortMessage()));
            }
            return line;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Map<String, Integer> changes(CommitId tip) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return ChangeCounter.before(commit(walk, tip), reader, memory.changes()).entrySet().stream()
                    .filter(count -> count.getKey().startsWith(prefix))
                    .collect(Collectors.toMap(count -> count.getKey().substring(prefix.length()), Map.Entry::getValue));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<URI> page(CommitId commit) {
        return WebAddress.of(repository)
                .map(page -> URI.create(page + "/blob/" + commit.hex() + "/" + encoded(prefix)));
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("(?<=/)"))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/"))
                .collect(Collectors.joining());
    }

    @Override
    public Snapshot snapshot(CommitId id) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId tree = commit(walk, id).getTree().getId();
            Listing listing =
                    new CommitTreeReader(reader, tree, prefix).list(repository.getDirectory(), memory.listings());
            return new CommitSnapshot(id.abbreviated(), listing, new Blobs(repository));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Set<String> differences(Optional<CommitId> before, CommitId after) {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<RevCommit> first = before.isEmpty() ? Optional.empty() : Optional.of(commit(walk, before.get()));
            return TreeDifference.paths(walk.getObjectReader(), first, commit(walk, after)).stream()
                    .filter(path -> path.startsWith(prefix))
                    .map(path -> path.substring(prefix.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Merge merge(CommitId onto, CommitId tip) {
        try (RevWalk walk = new RevWalk(repository)) {
            return TrialMerge.of(repository, commit(walk, onto), commit(walk, tip));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Branches branches() {
        return new GitBranches(repository, prefix);
    }

    @Override
    public void close() {
        repository.close();
        whenClosed.run();
    }

    private static RevCommit commit(RevWalk walk, CommitId id) throws IOException {
        try {
            return walk.parseCommit(ObjectId.fromString(id.hex()));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            throw new RepositoryException("there is no commit " + id.abbreviated() + " here", false, e);
        }
    }

    private boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private RepositoryException failure(Exception e) {
        return Failures.reading("the repository " + repository.getDirectory(), e);
    }
}
