/**
 * Pure rendering: turns scores, deltas and hotspots into what people and tools read. The same input always gives the same
 * text, and what others wrote (names, paths, reasons, model text) can only ever show up as text.
 */
@NullMarked
package dev.descent.report;

import org.jspecify.annotations.NullMarked;
