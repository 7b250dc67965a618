package dev.descent.sandbox;

import dev.descent.repo.Patch;
import dev.descent.train.Assignment;
import dev.descent.train.Optimizer;
import dev.descent.train.Proposal;
import java.nio.file.Path;
import java.util.List;

/** An operator's command that edits files in the sandbox. Only what it did to the files counts, nothing that it says. */
public final class CommandOptimizer implements Optimizer {
    private static final String FILES = "{files}";

    private final Bubblewrap sandbox;
    private final List<String> command;
    private final Path scratch;

    /** In {@code command} the word <code>{files}</code> stands for the path of the hotspot's file. */
    public CommandOptimizer(Bubblewrap sandbox, List<String> command, Path scratch) {
        this.sandbox = sandbox;
        this.command = List.copyOf(command);
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "command";
    }

    private String approach() {
        return "command " + Path.of(command.getFirst()).getFileName();
    }

    @Override
    public Proposal propose(Assignment assignment) {
        if (assignment.isRefused(approach())) {
            return new Proposal.GivesUp("the command was tried here before");
        }
        String path = assignment.hotspot().path();
        if (path.startsWith("-")) {
            return new Proposal.GivesUp("the command would take the path for an option");
        }
        List<String> line =
                command.stream().map(word -> word.equals(FILES) ? path : word).toList();
        try (Workspace workspace = Workspace.of(assignment.tree(), scratch)) {
            return switch (sandbox.run(Job.of(line, workspace.folder()))) {
                case Execution.Ended ended -> proposal(ended, workspace.changes(), path);
                case Execution.Stopped(String limit, var _, var _, var _) ->
                    new Proposal.GivesUp("the command " + limit);
            };
        }
    }

    /** Formatters and linters end with other statuses than 0 when they leave something to be done. */
    private Proposal proposal(Execution.Ended ended, Patch changes, String path) {
        return changes.isEmpty()
                ? new Proposal.GivesUp("the command changed nothing and ended with status " + ended.status())
                : new Proposal.Change(changes, approach(), "Apply " + approach() + " to " + fileName(path));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
