/**
 * The state in GitHub's JSON, for answers and webhooks alike. The code here says what a test could care about; GitHub's own API
 * document supplies every other field that a body must have.
 */
@NullMarked
package dev.descent.fake.json;

import org.jspecify.annotations.NullMarked;
