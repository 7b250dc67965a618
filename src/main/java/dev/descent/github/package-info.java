/**
 * GitHub as the bot's forge: webhooks become events, the App authenticates, tokens are narrowed to one repository and one use.
 */
@NullMarked
package dev.descent.github;

import org.jspecify.annotations.NullMarked;
