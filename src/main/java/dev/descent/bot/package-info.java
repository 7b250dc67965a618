/**
 * What the bot does: deliveries become events, events wait in the lane of their pull request, journeys act on them. GitHub and
 * the database are ports ({@link dev.descent.bot.Forge}, {@link dev.descent.bot.Inbox}).
 */
@NullMarked
package dev.descent.bot;

import org.jspecify.annotations.NullMarked;
