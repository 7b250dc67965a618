package dev.descent.loss;

import dev.descent.source.FileFacts;

/**
 * A file of a program.
 *
 * @param path relative to the tree's root, segments joined by {@code /}
 * @param isTest whether it holds test code; tests refer to production code, but carry no loss
 * @param facts what its text says
 */
public record SourceFile(String path, boolean isTest, FileFacts facts) {}
