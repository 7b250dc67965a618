package dev.descent.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs commands in bubblewrap, an unprivileged sandbox of Linux namespaces, each in a control group of its own if it may. */
public final class Bubblewrap {
    /**
     * Joins the control groups whose number and entrances come first, then becomes the command that follows. That gets to read the
     * names of this machine, and a name server to which no way leads: so a look at it is an attempt like any other. It may open
     * 8,192 files, or as many as we may, where that is less.
     */
    private static final String JOIN =
            """
            n=$1; shift
            command ulimit -n 8192 2> /dev/null || :
            while [ $n -gt 0 ]; do echo 0 > "$1" || exit 125; shift; n=$((n-1)); done
            exec "$@" %d<<USERS %d<<HOSTS %d<<RESOLVER
            descent:x:1000:1000::%s:/bin/sh
            USERS
            127.0.0.1 localhost sandbox
            ::1 localhost sandbox
            HOSTS
            nameserver 192.0.2.1
            RESOLVER
            """.formatted(Arguments.USERS, Arguments.HOSTS, Arguments.RESOLVER, Arguments.HOME);

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));

    private final Limits limits;
    private final List<Path> readable;
    private final boolean countsAttempts;

    /**
     * A sandbox with limits for each command.
     *
     * @param readable folders outside {@code /usr} that commands may read, with tools for instance
     */
    public Bubblewrap(Limits limits, List<Path> readable) {
        this(limits, readable, IsolatedNetwork.isPossible());
    }

    /** {@code countsAttempts} says whether attempts to reach the network are to be seen. */
    Bubblewrap(Limits limits, List<Path> readable, boolean countsAttempts) {
        this.limits = limits;
        this.readable = List.copyOf(readable);
        this.countsAttempts = countsAttempts;
    }

    /** The usual limits; commands may use the Java that this runs on. */
    public static Bubblewrap usual() {
        return new Bubblewrap(Limits.DEFAULT, List.of(Path.of(System.getProperty("java.home"))));
    }

    /** Why commands can't be run here, as a sentence; nothing when they can. */
    public Optional<String> obstacle() {
        if (program("bwrap").isEmpty()) {
            return Optional.of("bubblewrap is not installed (Debian, Ubuntu: apt install bubblewrap).");
        }
        try {
            Path workspace = Files.createTempDirectory("descent-probe");
            try {
                return obstacle(run(Job.of(List.of("/bin/true"), workspace)));
            } finally {
                Files.delete(workspace);
            }
        } catch (IOException | UncheckedIOException failure) {
            return Optional.of("a command can't be started in bubblewrap: " + failure.getMessage() + ".");
        }
    }

    private static Optional<String> obstacle(Execution probe) {
        return switch (probe) {
            case Execution.Ended(int status, String output, var _, long _) ->
                status == 0
                        ? Optional.empty()
                        : Optional.of(
                                "bubblewrap doesn't work here (unprivileged user namespaces may be switched off): "
                                        + output.strip());
            case Execution.Stopped(String limit, var _, var _, var _) ->
                Optional.of("bubblewrap doesn't work here: it " + limit + ".");
        };
    }

    /** What it can't do on this machine, each as a clause; commands run without that. */
    public List<String> shortcomings() {
        List<String> shortcomings = new ArrayList<>();
        if (!countsAttempts) {
            shortcomings.add(
                    "attempts to reach the network fail but aren't counted, for no sandbox can be made within another");
        }
        Optional<ControlGroup> group = ControlGroup.create(limits);
        group.ifPresentOrElse(
                ControlGroup::close,
                () -> shortcomings.add(
                        "memory is limited for each process, not for all together, for no control group can be made"));
        return shortcomings;
    }

    private static Optional<Path> program(String name) {
        return PROGRAMS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a command to its end or to a limit; throws {@link UncheckedIOException} when it can't be started. */
    Execution run(Job job) {
        return run(job, limits);
    }

    /** The same within {@code most}, if that is less than it may take anyway. */
    Execution run(Job job, Duration most) {
        return run(job, most.compareTo(limits.time()) < 0 ? limits.within(most) : limits);
    }

    private Execution run(Job job, Limits bounds) {
        try {
            if (job.hasNetwork() || !countsAttempts) {
                return run(job, bounds, Arguments.of(job, bounds, readable, job.hasNetwork()), Optional.empty());
            }
            try (IsolatedNetwork network = IsolatedNetwork.open()) {
                List<String> command = network.around(Arguments.of(job, bounds, readable, true));
                return run(job, bounds, command, Optional.of(network));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Execution run(Job job, Limits bounds, List<String> command, Optional<IsolatedNetwork> network)
            throws IOException {
        Optional<ControlGroup> group = ControlGroup.create(bounds);
        try {
            return new Watch(bounds, job.workspace(), group, network).over(start(commandLine(command, bounds, group)));
        } finally {
            group.ifPresent(ControlGroup::close);
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Clearing it inside is too late: it would be readable as that of the sandbox's first process.
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> commandLine(List<String> command, Limits bounds, Optional<ControlGroup> group) {
        List<String> entrances = group.map(ControlGroup::entrances).orElse(List.of());
        return Stream.of(
                        List.of("/bin/sh", "-c", JOIN, "sh", Integer.toString(entrances.size())),
                        entrances,
                        resourceLimits(bounds, group.isPresent()),
                        command)
                .flatMap(List::stream)
                .toList();
    }

    /** What the kernel holds each process to; memory and processes only where no control group does it better. */
    private static List<String> resourceLimits(Limits bounds, boolean hasGroup) {
        List<String> line = new ArrayList<>(List.of(
                "/usr/bin/prlimit",
                "--core=0",
                "--fsize=" + bounds.disk(),
                "--cpu=" + Math.max(1, 4 * bounds.time().toSeconds())));
        if (!hasGroup) {
            line.add("--nproc=" + bounds.processes());
            line.add("--data=" + bounds.memory());
        }
        line.add("--");
        return line;
    }
}
