/**
 * The loss, its gradient and its deltas: what Descent exists for. A score is a pure function of a tree, the path rules and
 * the ruler; all arithmetic on charges is in integer milli-tokens, so sums are exact and order never matters.
 */
@NullMarked
package dev.descent.loss;

import org.jspecify.annotations.NullMarked;
