/**
 * Git through JGit: trees read from the object database or from a working tree, and bare mirrors of remote repositories.
 * Nothing here starts a process, runs a hook or a filter, or reads the machine's git configuration.
 */
@NullMarked
package dev.descent.git;

import org.jspecify.annotations.NullMarked;
