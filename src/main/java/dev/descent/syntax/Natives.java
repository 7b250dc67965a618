package dev.descent.syntax;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads tree-sitter's core and its grammars: the optimised builds that {@code src/launcher/natives.sh} made where there is a
 * C compiler, else those on the class path. Both give the same trees; the former take a third of the time.
 */
final class Natives {
    private static final String FOLDER = System.getProperty("descent.natives", "");

    private Natives() {}

    /** The symbols of a library, for instance {@code tree-sitter-java}, loaded for the life of the process. */
    static SymbolLookup load(String library) {
        return SymbolLookup.libraryLookup(file(library), Arena.global());
    }

    /** The file of a library. */
    static Path file(String library) {
        return isOptimised(library)
                ? optimised(library)
                : NativeCache.perUser().unpack(Platform.current().resource(library));
    }

    /** Whether there is an optimised build of a library. */
    static boolean isOptimised(String library) {
        return !FOLDER.isEmpty() && Files.exists(optimised(library));
    }

    private static Path optimised(String library) {
        return Path.of(FOLDER, library + Platform.current().suffix());
    }
}
