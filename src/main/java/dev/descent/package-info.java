/** Descent: gives code a loss, breaks it down into a gradient and trains it down. {@link dev.descent.Main} wires it. */
@NullMarked
package dev.descent;

import org.jspecify.annotations.NullMarked;
