/** The real server as a process of its own, to be watched and killed, and GitHubs for it to talk to. */
@NullMarked
package dev.descent.process;

import org.jspecify.annotations.NullMarked;
