/**
 * What an operator watches: hears of the bot's signals, counts them, asks the inbox how full it is, and says all that in the
 * format of Prometheus.
 */
@NullMarked
package dev.descent.metrics;

import org.jspecify.annotations.NullMarked;
