package dev.descent.goodhart;

import dev.descent.config.RepoConfig;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.train.Assignment;
import dev.descent.train.Optimizer;
import dev.descent.train.Proposal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** An optimizer that knows one move, and proposes it wherever it touches the hotspot's file, or as soon as it is asked. */
final class Cheat implements Optimizer {
    private final Patch patch;
    private final Move move;

    Cheat(Move move, Scene scene) {
        this.move = move;
        this.patch = patch(scene);
    }

    private static Patch patch(Scene scene) {
        SortedMap<String, String> before = scene.base().files();
        SortedMap<String, String> after = scene.head().files();
        SortedMap<String, Content> changed = new TreeMap<>();
        before.keySet().stream()
                .filter(path -> !after.containsKey(path))
                .forEach(path -> changed.put(path, new Content.Gone()));
        after.forEach((path, text) -> {
            if (!text.equals(before.get(path))) {
                changed.put(path, new Content.Text(text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        // what hides code by the rules of the head alone has to write those rules down
        return changed.isEmpty()
                ? Patch.of(RepoConfig.PATH, "ignore: ['**']\n".getBytes(StandardCharsets.UTF_8))
                : new Patch(changed);
    }

    @Override
    public String name() {
        return "cheat";
    }

    @Override
    public Proposal propose(Assignment assignment) {
        boolean isNear = patch.files().containsKey(assignment.hotspot().path());
        boolean isAnywhere = assignment.score().files().stream()
                .noneMatch(file -> !file.isTest() && patch.files().containsKey(file.path()));
        return isNear || isAnywhere
                ? new Proposal.Change(patch, move.name(), move.message())
                : new Proposal.GivesUp("not here");
    }
}
