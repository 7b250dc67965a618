package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import java.util.List;

/** What stands in a tree, how much that is, and which of it its own rules exclude. */
record Listing(List<Entry> entries, Extent extent, PathRules rules) {}
