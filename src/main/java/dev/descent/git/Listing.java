package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import java.util.List;

/** What stands in a tree, and which of it its own rules exclude. */
record Listing(List<Entry> entries, String truncation, PathRules rules) {}
