package dev.descent.cli;

import dev.descent.config.ConfigReport;
import dev.descent.config.ConfigResult;
import java.util.Locale;

/** How the check of a configuration is written. */
enum ConfigFormat {
    TEXT,
    JSON;

    String render(String file, ConfigResult result) {
        return switch (this) {
            case TEXT -> ConfigReport.text(file, result);
            case JSON -> ConfigReport.json(file, result);
        };
    }

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
