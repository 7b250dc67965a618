/**
 * The REST half of the fake: routes over the state, behind WireMock. Whoever asks is identified and limited as GitHub does it,
 * planned trouble happens, and every exchange is kept for the {@link dev.descent.fake.rest.Judge}, who knows GitHub's document.
 */
@NullMarked
package dev.descent.fake.rest;

import org.jspecify.annotations.NullMarked;
