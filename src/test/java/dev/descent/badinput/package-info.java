/** Input that nobody would write but to break the ruler: each is scored or skipped with a reason, and the same each time. */
@NullMarked
package dev.descent.badinput;

import org.jspecify.annotations.NullMarked;
