package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.git.BareRepository;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.User;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in the git repository, in GitHub's JSON. */
public final class CodeBodies {
    /** Whoever committed what the fake committed. */
    private static final User COMMITTER = new User(2, "fay");

    private final Bodies bodies;
    private final Links links;

    public CodeBodies(Bodies bodies) {
        this.bodies = bodies;
        this.links = bodies.links();
    }

    public ObjectNode commit(Repo repository, String sha) {
        BareRepository git = repository.git();
        ObjectNode signature = Json.object(
                "name", git.describe(sha, "%an"), "email", git.describe(sha, "%ae"), "date", git.describe(sha, "%cI"));
        List<JsonNode> parents = Stream.of(git.describe(sha, "%P").split(" "))
                .filter(parent -> !parent.isEmpty())
                .map(parent -> (JsonNode) Json.object("sha", parent, "url", url(repository, parent)))
                .toList();
        ObjectNode inner = Json.object(
                "message",
                git.describe(sha, "%B"),
                "author",
                signature,
                "committer",
                signature,
                "tree",
                Json.object("sha", git.describe(sha, "%T")));
        return Shape.of(
                "commit",
                Json.object(
                        "sha",
                        sha,
                        "url",
                        url(repository, sha),
                        "html_url",
                        links.page(repository) + "/commit/" + sha,
                        "commit",
                        inner,
                        "author",
                        bodies.user(COMMITTER),
                        "committer",
                        bodies.user(COMMITTER),
                        "parents",
                        parents));
    }

    private String url(Repo repository, String sha) {
        return links.repository(repository) + "/commits/" + sha;
    }

    public ObjectNode branch(Repo repository, String name, String sha) {
        return Shape.of(
                "branch-with-protection",
                Json.object("name", name, "commit", commit(repository, sha), "protected", false));
    }

    /** A file; empty when the revision has none at this path. */
    public Optional<ObjectNode> file(Repo repository, String revision, String path) {
        return repository.git().read(revision, path).map(bytes -> {
            String url = links.repository(repository) + "/contents/" + path + "?ref=" + revision;
            return Shape.of(
                    "content-file",
                    Json.object(
                            "type",
                            "file",
                            "name",
                            path.substring(path.lastIndexOf('/') + 1),
                            "path",
                            path,
                            "sha",
                            repository.git().objectId(revision, path).orElseThrow(),
                            "size",
                            bytes.length,
                            "encoding",
                            "base64",
                            "content",
                            Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes) + "\n",
                            "url",
                            url));
        });
    }

    /** How two commits with a common ancestor stand to each other. */
    public ObjectNode comparison(Repo repository, String base, String head, String mergeBase) {
        List<String> ahead = repository.git().between(base, head);
        int behind = repository.git().between(head, base).size();
        return Shape.of(
                "commit-comparison",
                Json.object(
                        "url", links.repository(repository) + "/compare/" + base + "..." + head,
                        "base_commit", commit(repository, base),
                        "merge_base_commit", commit(repository, mergeBase),
                        "status", status(ahead.size(), behind),
                        "ahead_by", ahead.size(),
                        "behind_by", behind,
                        "total_commits", ahead.size(),
                        "commits",
                                ahead.stream()
                                        .map(sha -> commit(repository, sha))
                                        .toList(),
                        "files", List.of()));
    }

    private static String status(int ahead, int behind) {
        if (ahead == 0) {
            return behind == 0 ? "identical" : "behind";
        }
        return behind == 0 ? "ahead" : "diverged";
    }
}
