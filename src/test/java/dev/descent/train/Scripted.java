package dev.descent.train;

import dev.descent.repo.Patch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An optimizer that says what a test wrote down for each file, the next approach once one was refused. */
final class Scripted implements Optimizer {
    private final Map<String, List<Proposal.Change>> answers = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    /** What it was told last of earlier refusals, for each file. */
    final Map<String, Map<String, String>> heard = new HashMap<>();

    Usage price = Usage.NONE;

    /** For a hotspot in {@code path}: write this into it. */
    Scripted answer(String path, String approach, String text) {
        return answer(path, new Proposal.Change(patch(path, text), approach, "Mend " + path));
    }

    Scripted answer(String path, Proposal.Change change) {
        answers.computeIfAbsent(path, _ -> new ArrayList<>()).add(change);
        return this;
    }

    /** Knows how to mend these types of a shop. */
    Scripted mends(String... types) {
        for (String type : types) {
            answer(Shops.path(type), "guard", Shops.mended(type));
        }
        return this;
    }

    static Patch patch(String path, String text) {
        return Patch.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, and all that it says is proven. */
    Optimizer safe() {
        return new Optimizer() {
            @Override
            public String name() {
                return "proven";
            }

            @Override
            public Optional<Optimizer> proven() {
                return Optional.of(this);
            }

            @Override
            public Proposal propose(Assignment assignment) {
                return Scripted.this.propose(assignment);
            }
        };
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Usage ceiling() {
        return price;
    }

    @Override
    public synchronized Proposal propose(Assignment assignment) {
        String path = assignment.hotspot().path();
        heard.put(path, assignment.refused());
        List<Proposal.Change> open = answers.getOrDefault(path, List.of()).stream()
                .filter(change -> !assignment.isRefused(change.approach()))
                .filter(change -> !isIn(assignment, change))
                .toList();
        if (open.isEmpty()) {
            return new Proposal.GivesUp("nothing is written down for " + path);
        }
        asked.add(path + " " + open.getFirst().approach());
        Proposal.Change change = open.getFirst();
        return new Proposal.Change(change.patch(), change.approach(), change.message(), Optional.of(price), "");
    }

    /** Whether the tree says already what the change would. */
    private static boolean isIn(Assignment assignment, Proposal.Change change) {
        return FileChange.of(assignment.tree(), change.patch()).stream()
                .allMatch(file -> file.diff().size() == 0);
    }
}
