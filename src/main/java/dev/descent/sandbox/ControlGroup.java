package dev.descent.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A group of processes that the kernel holds to limits together, in either version of Linux's control groups. */
final class ControlGroup implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final int REMOVALS = 50;

    private final List<Path> folders;

    private ControlGroup(List<Path> folders) {
        this.folders = folders;
    }

    /** A group with these limits, or nothing where we may not make one. */
    static Optional<ControlGroup> create(Limits limits) {
        String name = "descent-" + UUID.randomUUID();
        ControlGroup group = new ControlGroup(new ArrayList<>());
        try {
            if (Files.exists(ROOT.resolve("cgroup.controllers"))) {
                group.createUnified(name, limits);
            } else {
                group.createSplit(name, limits);
            }
            return Optional.of(group);
        } catch (IOException notOurs) {
            group.close();
            return Optional.empty();
        }
    }

    private void createUnified(String name, Limits limits) throws IOException {
        Path folder = folder(ROOT.resolve(name));
        write(folder, "memory.max", limits.memory());
        write(folder, "memory.swap.max", 0);
        write(folder, "pids.max", limits.processes());
    }

    private void createSplit(String name, Limits limits) throws IOException {
        write(folder(ROOT.resolve("memory").resolve(name)), "memory.limit_in_bytes", limits.memory());
        write(folder(ROOT.resolve("pids").resolve(name)), "pids.max", limits.processes());
    }

    private Path folder(Path folder) throws IOException {
        Files.createDirectory(folder);
        folders.add(folder);
        return folder;
    }

    private static void write(Path folder, String file, long value) throws IOException {
        Files.writeString(folder.resolve(file), Long.toString(value));
    }

    /** The files to which a process writes 0 to join. */
    List<String> entrances() {
        return folders.stream()
                .map(folder -> folder.resolve("cgroup.procs").toString())
                .toList();
    }

    /** Whether a process was killed for want of memory. */
    boolean ranOutOfMemory() {
        return counted("memory.events", "oom_kill") || counted("memory.oom_control", "oom_kill");
    }

    private boolean counted(String file, String counter) {
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .flatMap(ControlGroup::lines)
                .anyMatch(line -> line.startsWith(counter + " ") && !line.endsWith(" 0"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    /** Kills what is left in the group and removes it. */
    @Override
    public void close() {
        for (int attempt = 0; attempt < REMOVALS && !folders.isEmpty(); attempt++) {
            killAll();
            folders.removeIf(ControlGroup::remove);
        }
    }

    private void killAll() {
        folders.stream()
                .map(folder -> folder.resolve("cgroup.procs"))
                .flatMap(ControlGroup::lines)
                .map(Long::valueOf)
                .flatMap(process -> ProcessHandle.of(process).stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean remove(Path folder) {
        try {
            Files.delete(folder);
            return true;
        } catch (IOException stillBusy) {
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
