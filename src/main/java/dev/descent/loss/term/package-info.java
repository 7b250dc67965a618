/** The five competing terms of the loss, one file each. */
@NullMarked
package dev.descent.loss.term;

import org.jspecify.annotations.NullMarked;
