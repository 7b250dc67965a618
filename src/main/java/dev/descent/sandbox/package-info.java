/**
 * Runs a repository's own commands where they can harm nothing: no network, no secret, no file but a copy of the tree, and
 * limits on everything that they could use up. Today by bubblewrap and control groups on Linux.
 */
@NullMarked
package dev.descent.sandbox;

import org.jspecify.annotations.NullMarked;
