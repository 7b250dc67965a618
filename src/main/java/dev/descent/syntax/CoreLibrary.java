package dev.descent.syntax;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Decides which build of tree-sitter's core this process uses. */
final class CoreLibrary {
    private CoreLibrary() {}

    /** The symbols of the core, loaded for the life of the process. */
    static SymbolLookup load() {
        return SymbolLookup.libraryLookup(
                NativeCache.perUser().unpack(Platform.current().resource("tree-sitter")), Arena.global());
    }
}
