package dev.descent.config;

import dev.descent.repo.TreePath;

/**
 * A part of a repository that is scored by itself.
 *
 * @param name what its comment and check run are called by
 * @param path its folder
 * @param scoring how it is scored
 */
public record Project(String name, TreePath path, Scoring scoring) {}
