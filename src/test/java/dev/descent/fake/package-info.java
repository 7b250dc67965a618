/**
 * A GitHub of our own, to test against and to demonstrate with: REST, webhooks and git over HTTP on one machine. {@link
 * dev.descent.fake.FakeGitHub} starts it; tests then talk as people do (they push, open pull requests, comment) and read what the
 * bot says. Nothing here needs a test framework; what ties the fake to JUnit is in {@code junit}.
 */
@NullMarked
package dev.descent.fake;

import org.jspecify.annotations.NullMarked;
