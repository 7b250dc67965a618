package dev.descent.fake.state;

import java.util.Locale;

/** How much a permission of an App allows; each level includes those before it. */
public enum Level {
    READ,
    WRITE,
    ADMIN;

    /** Reads GitHub's word for it. */
    public static Level parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** GitHub's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Level other) {
        return compareTo(other) >= 0;
    }
}
