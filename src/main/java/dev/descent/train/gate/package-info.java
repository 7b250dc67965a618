/**
 * The gates that need nothing but the trees on both sides of a change: what it may touch, what it may not loosen, what others
 * rely on. One file each, cheapest first.
 */
@NullMarked
package dev.descent.train.gate;

import org.jspecify.annotations.NullMarked;
