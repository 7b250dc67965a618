package dev.descent.train.gate;

import dev.descent.source.Language.Family;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of one language family, or of all. Between two leaves of the code there is one space.
 *
 * @param families where they mean what is looked for
 * @param pattern the words
 */
record Words(Set<Family> families, Pattern pattern) {
    static Words everywhere(String pattern) {
        return new Words(EnumSet.allOf(Family.class), Pattern.compile(pattern));
    }

    static Words in(Family family, String pattern) {
        return new Words(EnumSet.of(family), Pattern.compile(pattern));
    }

    long count(Family family, String code) {
        return families.contains(family) ? pattern.matcher(code).results().count() : 0;
    }
}
