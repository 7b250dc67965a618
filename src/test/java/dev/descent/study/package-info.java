/**
 * The calibration study: scores many repositories and many of their commits, and writes down how the terms share the loss and
 * its movement. {@code ./descent study calibrate} runs it; {@code docs/calibration.md} holds its figures.
 */
@NullMarked
package dev.descent.study;

import org.jspecify.annotations.NullMarked;
