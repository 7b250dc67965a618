package dev.descent.loss.graph;

import java.util.function.Function;

/** A way in which a name occurs in a file. */
enum Way {
    /** A function or type is called so. */
    DECLARED(FileNames::declared),
    /** A type that functions belong to is called so. */
    OWNING(FileNames::owning),
    /** An abstraction asks for a function of this name. */
    REQUIRED(FileNames::required),
    /** It is used or imported. */
    USED(FileNames::used),
    /** The path of an import leads through it. */
    PASSED(FileNames::waypoints),
    /** What others extend or implement is called so. */
    EXTENDED(FileNames::extended),
    /** A type that extends or implements others is called so. */
    EXTENDING(FileNames::extending);

    private final Function<FileNames, int[]> names;

    Way(Function<FileNames, int[]> names) {
        this.names = names;
    }

    /** The different names that occur in a file like this, ascending. */
    int[] names(FileNames file) {
        return names.apply(file);
    }
}
