package dev.descent.cli;

import java.util.Locale;

/** How deliveries are listed. */
enum InboxFormat {
    TABLE,
    JSON;

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
