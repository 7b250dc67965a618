/**
 * The git half of the fake: real bare repositories, written with the {@code git} executable under an isolated configuration and
 * fixed dates, so that equal histories have equal ids; and the smart HTTP protocol in front of them.
 */
@NullMarked
package dev.descent.fake.git;

import org.jspecify.annotations.NullMarked;
