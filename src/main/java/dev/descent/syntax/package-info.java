/**
 * Driven adapter that turns source text into facts with tree-sitter. A small binding parses bytes into a flat tree; one
 * engine, told by a description per language which kind of node is what, reads the facts off it.
 */
@NullMarked
package dev.descent.syntax;

import org.jspecify.annotations.NullMarked;
