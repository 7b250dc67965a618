package dev.descent.loss;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All source files of a tree that are scored or refer to what is scored.
 *
 * @param files sorted by path
 * @param unread paths of source files that belong to the tree and were not read: what they refer to is not known
 * @param goModules the module path that each {@code go.mod} declares, by the directory that holds it ({@code ""} is the root)
 */
public record Program(List<SourceFile> files, Set<String> unread, Map<String, String> goModules) {
    public Program {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
        unread = Set.copyOf(unread);
        goModules = Map.copyOf(goModules);
    }

    /** The weight of production code, in tokens: files that aren't tests, less the test code inside them. */
    public long productionTokens() {
        return files.stream().mapToLong(SourceFile::productionTokens).sum();
    }
}
