/**
 * What the fake GitHub knows: apps and their installations, tokens, people, repositories with their pull requests, comments and
 * check runs, and what the bot has said that no test has read yet. Everything mutable is reached through {@link
 * dev.descent.fake.state.World}, under its lock.
 */
@NullMarked
package dev.descent.fake.state;

import org.jspecify.annotations.NullMarked;
