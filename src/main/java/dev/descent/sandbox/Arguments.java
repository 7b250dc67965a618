package dev.descent.sandbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the command line of bubblewrap: what a command sees and may do. */
final class Arguments {
    /** Where a command sees its workspace. */
    static final String WORKSPACE = "/work";
    /** Where a command sees its home. */
    static final String HOME = "/home/descent";

    /** The open file that holds the names of this machine. */
    static final int HOSTS = 8;
    /** The open file that says whom to ask for other names. */
    static final int RESOLVER = 9;
    /** The open file that knows the user whom commands run as: some programs ask it for their home. */
    static final int USERS = 7;

    /** What programs below {@code /usr} need of the system's settings. Maven's own may hold passwords and isn't among it. */
    private static final List<String> SETTINGS = List.of(
            "alternatives",
            "ld.so.cache",
            "ssl/certs",
            "ssl/openssl.cnf",
            "maven/m2.conf",
            "maven/logging",
            "localtime");

    private static final List<String> FOLDERS_OF_USR = List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");

    private final List<String> arguments = new ArrayList<>();

    private Arguments() {}

    /**
     * The command line for a job that also sees the folders {@code readable}.
     *
     * @param sharesNetwork whether it stays in the network that it is started in, else it gets one of its own
     */
    static List<String> of(Job job, Limits limits, List<Path> readable, boolean sharesNetwork) {
        Arguments line = new Arguments();
        line.add("bwrap", "--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000", "--disable-userns");
        line.add("--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox", "--clearenv");
        if (sharesNetwork) {
            line.add("--share-net");
        }
        line.programs(readable);
        line.names(job.hasNetwork());
        line.add("--dev", "/dev", "--proc", "/proc");
        line.add("--size", Long.toString(limits.disk()), "--tmpfs", "/tmp");
        line.home(job, limits);
        line.add("--bind", job.workspace().toString(), WORKSPACE, "--chdir", WORKSPACE, "--remount-ro", "/");
        line.environment(job, readable);
        line.add("--");
        line.arguments.addAll(job.command());
        return List.copyOf(line.arguments);
    }

    private void add(String... words) {
        arguments.addAll(Arrays.asList(words));
    }

    private void programs(List<Path> readable) {
        add("--ro-bind", "/usr", "/usr");
        for (String folder : FOLDERS_OF_USR) {
            Path path = Path.of("/", folder);
            if (Files.isSymbolicLink(path)) {
                add("--symlink", "usr/" + folder, path.toString());
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                add("--ro-bind", path.toString(), path.toString());
            }
        }
        SETTINGS.forEach(this::system);
        javaSettings().forEach(this::system);
        readable.forEach(path -> add("--ro-bind-try", path.toString(), path.toString()));
    }

    private void names(boolean hasNetwork) {
        add("--ro-bind-data", Integer.toString(HOSTS), "/etc/hosts");
        add("--ro-bind-data", Integer.toString(USERS), "/etc/passwd");
        if (hasNetwork) {
            system("resolv.conf");
        } else {
            add("--ro-bind-data", Integer.toString(RESOLVER), "/etc/resolv.conf");
        }
    }

    private void system(String name) {
        add("--ro-bind-try", "/etc/" + name, "/etc/" + name);
    }

    /** Debian keeps settings of the JDK outside of it. */
    private static Stream<String> javaSettings() {
        String[] names = Path.of("/etc").toFile().list((folder, name) -> name.startsWith("java"));
        return names == null ? Stream.empty() : Arrays.stream(names).sorted();
    }

    private void home(Job job, Limits limits) {
        job.home()
                .ifPresentOrElse(
                        home -> add(
                                home.isWritable() ? "--bind" : "--ro-bind",
                                home.outside().toString(),
                                HOME),
                        () -> add("--size", Long.toString(limits.disk()), "--tmpfs", HOME));
    }

    private void environment(Job job, List<Path> readable) {
        set("HOME", HOME);
        set("PATH", path(readable));
        set("LANG", "C.UTF-8");
        set("TMPDIR", "/tmp");
        set("CI", "true");
        job.environment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> set(variable.getKey(), variable.getValue()));
    }

    /** Tools that were made readable come first. */
    private static String path(List<Path> readable) {
        return Stream.concat(
                        readable.stream().map(folder -> folder.resolve("bin")).map(Path::toString),
                        Stream.of("/usr/local/bin", "/usr/bin", "/bin"))
                .collect(Collectors.joining(":"));
    }

    private void set(String variable, String value) {
        add("--setenv", variable, value);
    }
}
