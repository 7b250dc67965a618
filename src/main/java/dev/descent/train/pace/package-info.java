/**
 * The pace of the reviewers: what became of the bot's own pull requests, and what follows from that for the next ones. Pure
 * functions of that history, so whoever has the history can replay every decision.
 */
@NullMarked
package dev.descent.train.pace;

import org.jspecify.annotations.NullMarked;
