/**
 * How the files and functions of a program hang together: imports resolved to files, what reaches what along them, and which
 * declarations a name can mean. Resolution goes by names and paths alone and is conservative: where it can't tell, it says
 * so, and nobody is charged.
 */
@NullMarked
package dev.descent.loss.graph;

import org.jspecify.annotations.NullMarked;
