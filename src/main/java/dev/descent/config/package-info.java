/**
 * Settings, validated before anything uses them: those of the server ({@link dev.descent.config.ServeSettings}) and those of a
 * repository ({@link dev.descent.config.RepoConfig}).
 */
@NullMarked
package dev.descent.config;

import org.jspecify.annotations.NullMarked;
