package dev.descent.loss;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Go calls the modules of a tree, for its imports are written from there. */
final class GoModules {
    private static final Pattern MODULE = Pattern.compile("(?m)^\\s*module\\s+\"?([^\\s\"]+)\"?");

    private GoModules() {}

    /** The module path that each {@code go.mod} declares, by the directory that holds it. */
    static Map<String, String> of(Snapshot tree, PathRules rules) {
        Map<String, String> modules = new TreeMap<>();
        for (Entry entry : tree.entries()) {
            if (isModuleFile(entry) && rules.exclusion(entry.path()).isEmpty()) {
                String folder =
                        entry.path().substring(0, Math.max(0, entry.path().lastIndexOf('/')));
                declared(tree.read(entry)).ifPresent(module -> modules.put(folder, module));
            }
        }
        return modules;
    }

    private static boolean isModuleFile(Entry entry) {
        return entry.kind() == Entry.Kind.FILE
                && (entry.path().equals("go.mod") || entry.path().endsWith("/go.mod"))
                && entry.size() <= Snapshot.Limits.MAX_FILE_BYTES
                && SourcePaths.vendored(entry.path()).isEmpty();
    }

    private static Optional<String> declared(byte[] text) {
        Matcher module = MODULE.matcher(new String(text, StandardCharsets.UTF_8));
        return module.find() ? Optional.of(module.group(1)) : Optional.empty();
    }
}
