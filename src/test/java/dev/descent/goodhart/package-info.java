/**
 * Goodhart's law, held off: the gaming moves that must not pay and the refactorings that must, each applied by program to
 * the same small project in several languages, and the table of what each comes to.
 */
@NullMarked
package dev.descent.goodhart;

import org.jspecify.annotations.NullMarked;
