/** Language-neutral facts about one source file: a pure function of its language and its bytes, never of its path. */
@NullMarked
package dev.descent.source;

import org.jspecify.annotations.NullMarked;
