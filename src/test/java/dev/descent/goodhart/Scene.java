package dev.descent.goodhart;

import dev.descent.repo.PathRules;

/**
 * Two trees to compare.
 *
 * @param base before
 * @param head after
 * @param headRules what is excluded of {@code head}, but not of {@code base}
 */
record Scene(Project base, Project head, PathRules headRules) {
    static Scene of(Project base, Project head) {
        return new Scene(base, head, PathRules.NONE);
    }
}
