package dev.descent.sandbox;

import java.nio.file.Path;

/**
 * A folder that a command sees.
 *
 * @param outside where it is
 * @param inside where the command sees it
 * @param isWritable whether the command may change it
 */
record Mount(Path outside, String inside, boolean isWritable) {}
