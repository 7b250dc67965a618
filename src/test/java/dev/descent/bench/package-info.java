/** Benchmarks that anyone can run with {@code ./descent bench}; {@code docs/performance.md} holds their figures. */
@NullMarked
package dev.descent.bench;

import org.jspecify.annotations.NullMarked;
