package dev.descent.git;

import dev.descent.repo.Branches;
import dev.descent.repo.CommitId;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Commits that are put together in memory: the index that their trees are built from is never written. */
final class GitBranches implements Branches {
    private static final String NAME = "Descent";
    private static final String ADDRESS = "descent@noreply.invalid";

    private final Repository repository;
    private final String prefix;

    /** {@code prefix} is the directory that patches are relative to: empty for the root, else ending with a slash. */
    GitBranches(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    @Override
    public CommitId commit(Draft draft) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            PersonIdent author = new PersonIdent(NAME, ADDRESS, draft.time(), ZoneOffset.UTC);
            CommitBuilder commit = new CommitBuilder();
            commit.setParentId(ObjectId.fromString(draft.parent().hex()));
            commit.setTreeId(tree(draft, inserter));
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(draft.message());
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            advance(draft, id);
            return new CommitId(id.name());
        } catch (IOException e) {
            throw Failures.reading("the repository " + repository.getDirectory(), e);
        }
    }

    private ObjectId tree(Draft draft, ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId parent = walk.parseCommit(
                            ObjectId.fromString(draft.parent().hex()))
                    .getTree()
                    .getId();
            DirCacheBuilder builder = index.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, walk.getObjectReader(), parent);
            builder.finish();
        }
        apply(draft.patch(), index, inserter);
        return index.writeTree(inserter);
    }

    private void apply(Patch patch, DirCache index, ObjectInserter inserter) throws IOException {
        DirCacheEditor editor = index.editor();
        for (Map.Entry<String, Content> file : patch.files().entrySet()) {
            String path = prefix + file.getKey();
            switch (file.getValue()) {
                case Content.Gone() -> editor.add(new DirCacheEditor.DeletePath(path));
                case Content.Text(byte[] bytes) ->
                    editor.add(new Write(path, inserter.insert(Constants.OBJ_BLOB, bytes)));
            }
        }
        editor.finish();
    }

    /** Other bytes at a path, which keeps its mode. */
    private static final class Write extends DirCacheEditor.PathEdit {
        private final ObjectId blob;

        Write(String path, ObjectId blob) {
            super(path);
            this.blob = blob;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            if (entry.getRawMode() == 0) {
                entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(blob);
        }
    }

    /** Whether a branch that ends there holds the commit already. */
    private boolean isWithin(ObjectId commit, ObjectId end) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(end));
        }
    }

    private void advance(Draft draft, ObjectId id) throws IOException {
        String name = Constants.R_HEADS + draft.branch();
        Ref branch = repository.exactRef(name);
        ObjectId parent = ObjectId.fromString(draft.parent().hex());
        ObjectId end = branch == null ? null : branch.getObjectId();
        if (end != null && isWithin(id, end)) {
            return;
        }
        if (branch != null && !parent.equals(branch.getObjectId())) {
            throw new RepositoryException(
                    "the branch " + draft.branch() + " was moved by somebody else: nothing is written to it", false);
        }
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(branch == null ? ObjectId.zeroId() : parent);
        update.setNewObjectId(id);
        update.setRefLogMessage("descent train", false);
        switch (update.update()) {
            case NEW, FAST_FORWARD, NO_CHANGE -> {}
            case RefUpdate.Result refused ->
                throw new RepositoryException("the branch " + draft.branch() + " can't be written: " + refused, true);
        }
    }
}
