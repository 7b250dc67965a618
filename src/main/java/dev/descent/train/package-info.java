/**
 * Training: bounded epochs in which an optimizer mends the steepest hotspot, gates judge what it proposes, and the tree keeps
 * it only when the loss fell. Pure: what optimizers, checks and repositories do stands behind ports.
 */
@NullMarked
package dev.descent.train;

import org.jspecify.annotations.NullMarked;
