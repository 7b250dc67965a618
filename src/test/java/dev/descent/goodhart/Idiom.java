package dev.descent.goodhart;

import dev.descent.source.Language;

/** How the project is written in one language. */
enum Idiom {
    JAVA(Language.JAVA, "src/main/java/depot/", "java", "Tariff", "//"),
    PYTHON(Language.PYTHON, "depot/", "py", "tariff", "#"),
    TYPESCRIPT(Language.TYPESCRIPT, "src/", "ts", "tariff", "//");

    final Language language;
    /** The folder of its production code. */
    final String sources;

    final String extension;
    /** The file with the most tangled function, {@code quote}, without its extension. */
    private final String tariff;

    final String comment;

    Idiom(Language language, String sources, String extension, String tariff, String comment) {
        this.language = language;
        this.sources = sources;
        this.extension = extension;
        this.tariff = tariff;
        this.comment = comment;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The path of a production file, named the way that the language names files: {@code fleet} is Fleet.java. */
    String path(String name) {
        String first = this == JAVA ? name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) : name.substring(0, 1);
        return sources + first + name.substring(1) + "." + extension;
    }

    String tariff() {
        return sources + tariff + "." + extension;
    }

    /** A function, qualified by its type where the language has no others. */
    String function(String type, String name) {
        return this == JAVA ? type + "." + name : name;
    }
}
