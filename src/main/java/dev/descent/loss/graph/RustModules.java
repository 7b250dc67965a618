package dev.descent.loss.graph;

import java.util.Set;

/** Where Rust looks for the modules that a file declares. */
final class RustModules {
    static final Set<String> CRATE_ROOTS = Set.of("lib.rs", "main.rs");
    private static final Set<String> FOLDERS_OF_TARGETS = Set.of("tests", "examples", "benches");

    private RustModules() {}

    /** The folder of a module's children. */
    static String children(String path) {
        String folder = Paths.folder(path);
        boolean isRoot = CRATE_ROOTS.contains(Paths.name(path)) || holdsRoots(folder);
        return isRoot || Paths.name(path).equals("mod.rs") ? folder : Paths.stem(path);
    }

    /** Whether each file of a folder is a crate of its own. */
    static boolean holdsRoots(String folder) {
        return ("/" + folder).endsWith("/src/bin")
                || (FOLDERS_OF_TARGETS.contains(Paths.name(folder)) && !("/" + folder).contains("/src/"));
    }

    /** Whether a module may name what is private in another one: its own ancestors. */
    static boolean seesPrivate(String ancestor, String path) {
        return (path + "/").startsWith(children(ancestor).isEmpty() ? "" : children(ancestor) + "/");
    }
}
