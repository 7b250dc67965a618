/**
 * Finds clone classes: places whose tokens agree once identifiers and literals are abstracted, small gaps allowed, and which
 * it would pay to extract. Seeds are windows of tokens that occur more than once; each group of equal windows grows to the
 * right and splits where its members part, as in a walk down a suffix tree, so time stays near-linear in the tokens. Files
 * are ordered by what they hold: their names decide nothing.
 */
@NullMarked
package dev.descent.loss.clone;

import org.jspecify.annotations.NullMarked;
