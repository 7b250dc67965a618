package dev.descent.loss;

import java.util.Optional;

/**
 * A unit that carries loss, as the gradient ranks it.
 *
 * @param path the file that holds it
 * @param base what it carried before, or nothing when it is new or only one tree was scored
 * @param unit what it carries
 */
public record Hotspot(String path, Optional<UnitScore> base, UnitScore unit) {}
