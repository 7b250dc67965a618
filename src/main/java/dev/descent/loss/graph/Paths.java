package dev.descent.loss.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Arithmetic on paths below a tree's root, whose own path is empty. */
final class Paths {
    private Paths() {}

    /** The folder that holds a path. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** The last segment. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its extension. */
    static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    static String join(String folder, String rest) {
        return folder.isEmpty() ? rest : rest.isEmpty() ? folder : folder + "/" + rest;
    }

    /** Where {@code relative}, with segments {@code .} and {@code ..}, leads from a folder, or nothing if out of the tree. */
    static Optional<String> resolve(String folder, String relative) {
        Deque<String> resolved = new ArrayDeque<>();
        for (String segment : segments(join(folder, relative))) {
            if (segment.equals("..") && resolved.pollLast() == null) {
                return Optional.empty();
            }
            if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                resolved.addLast(segment);
            }
        }
        return Optional.of(String.join("/", resolved));
    }

    /** A folder and all that hold it, the innermost first, the root last. */
    static List<String> upwards(String folder) {
        List<String> folders = new ArrayList<>();
        for (String at = folder; !at.isEmpty(); at = folder(at)) {
            folders.add(at);
        }
        folders.add("");
        return folders;
    }

    /** How many leading segments two paths have in common. */
    static int shared(String one, String other) {
        List<String> ones = segments(one);
        List<String> others = segments(other);
        int count = 0;
        while (count < Math.min(ones.size(), others.size()) && ones.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    /** The first of those files that share most of their path with {@code from}; {@code files} holds one or more. */
    static int nearest(String from, List<Integer> files, IntFunction<String> path) {
        int nearest = files.getFirst();
        for (int file : files.subList(1, files.size())) {
            if (shared(from, path.apply(file)) > shared(from, path.apply(nearest))) {
                nearest = file;
            }
        }
        return nearest;
    }
}
