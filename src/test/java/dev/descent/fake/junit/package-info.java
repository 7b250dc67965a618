/** Ties the fake GitHub to JUnit: one a test, and nothing of it unread or wrong at the end. */
@NullMarked
package dev.descent.fake.junit;

import org.jspecify.annotations.NullMarked;
