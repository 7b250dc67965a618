/** Logs of training runs in files: one event a line, on disk before the next step begins. */
@NullMarked
package dev.descent.store.runs;

import org.jspecify.annotations.NullMarked;
