package dev.descent.cli;

import dev.descent.report.Checkup;
import java.util.Locale;

/** How a checkup is written. */
enum DoctorFormat {
    TEXT,
    JSON;

    /** The whole text. */
    String render(Checkup checkup, boolean hasColours) {
        return switch (this) {
            case TEXT -> checkup.text(hasColours);
            case JSON -> checkup.json();
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
