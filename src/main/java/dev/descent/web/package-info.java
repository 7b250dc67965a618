/** HTTP: the webhook endpoint, which verifies, stores and answers, and the health endpoints. */
@NullMarked
package dev.descent.web;

import org.jspecify.annotations.NullMarked;
