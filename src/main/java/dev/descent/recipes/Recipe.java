package dev.descent.recipes;

import java.util.stream.Stream;

/** One way to mend code that keeps what it does; each says in its own Javadoc why, and when it leaves code alone. */
interface Recipe {
    /** The word that never changes: {@code collapsible-if}. */
    String approach();

    /** What it does, as the beginning of a commit message: {@code Collapse nested ifs}. */
    String title();

    /** Every place of a site where it applies, in source order; each alone, not all of them at once. */
    Stream<Rewrite> rewrites(Site site);
}
