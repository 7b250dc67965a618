/** Revisions, snapshots of trees and the rules that exclude paths; ports that {@code git} implements. */
@NullMarked
package dev.descent.repo;

import org.jspecify.annotations.NullMarked;
