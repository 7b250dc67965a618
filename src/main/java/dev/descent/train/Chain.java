package dev.descent.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks one optimizer after the other until one has a change: who costs nothing stands first. */
public final class Chain implements Optimizer {
    private final List<Optimizer> links;

    /** At least one. */
    public Chain(List<Optimizer> links) {
        this.links = List.copyOf(links);
    }

    @Override
    public String name() {
        return links.stream().map(Optimizer::name).collect(Collectors.joining(", "));
    }

    @Override
    public Usage ceiling() {
        return links.stream().map(Optimizer::ceiling).reduce(Usage.NONE, Usage::plus);
    }

    @Override
    public Optional<Optimizer> proven() {
        List<Optimizer> proven =
                links.stream().flatMap(link -> link.proven().stream()).toList();
        return switch (proven.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(proven.getFirst());
            default -> Optional.of(new Chain(proven));
        };
    }

    /** What all who were asked took together; nothing when one of them doesn't know. */
    @Override
    public Proposal propose(Assignment assignment) {
        Optional<Usage> before = Optional.of(Usage.NONE);
        String reason = "";
        String model = "";
        for (Optimizer link : links) {
            Proposal proposal = link.propose(assignment);
            Optional<Usage> usage = before.flatMap(spent -> proposal.usage().map(spent::plus));
            switch (proposal) {
                case Proposal.Change change -> {
                    return new Proposal.Change(
                            change.patch(), change.approach(), change.message(), usage, change.model());
                }
                case Proposal.GivesUp idle -> {
                    reason = idle.reason();
                    model = idle.model();
                    before = usage;
                }
            }
        }
        return new Proposal.GivesUp(reason, before, model);
    }
}
