/** The command line: what people type, turned into trees to score, and what comes back, turned into text and an exit status. */
@NullMarked
package dev.descent.cli;

import org.jspecify.annotations.NullMarked;
