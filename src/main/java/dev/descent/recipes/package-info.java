/**
 * Recipes: edits of the syntax tree that keep what the code does, each with its reasons, and the optimizer that picks among them.
 * Deterministic; they need no key and no network. A recipe that can't tell whether behaviour is kept leaves the code alone.
 */
@NullMarked
package dev.descent.recipes;

import org.jspecify.annotations.NullMarked;
