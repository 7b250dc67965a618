/** The webhooks of the fake: payloads built from the state, signed, delivered, and delivered again under the same id. */
@NullMarked
package dev.descent.fake.hooks;

import org.jspecify.annotations.NullMarked;
