package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import java.util.List;

/**
 * A function or type that is dead unless something refers to it.
 *
 * @param unit which
 * @param owner which of the mortals of its file it is a member of, or -1; a live member keeps its owner alive
 * @param canDie whether it may be dead although its owner is alive
 * @param users the outermost functions and the files that refer to it
 */
record Mortal(UnitRef unit, int owner, boolean canDie, List<UnitRef> users) {}
