/**
 * Facts of files on disk, so that what hasn't changed is never parsed again. A cache: whatever is damaged, of another version
 * or can't be written is a miss, never an error.
 */
@NullMarked
package dev.descent.store.facts;

import org.jspecify.annotations.NullMarked;
