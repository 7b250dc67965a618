package dev.descent.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A programming language that the ruler scores. */
public enum Language {
    C("C", Family.C, "c"),
    CPP("C++", Family.C, "cc", "cpp", "cxx", "c++", "h", "hh", "hpp", "hxx", "h++", "inl", "ipp", "tpp", "ixx", "cppm"),
    C_SHARP("C#", Family.C_SHARP, "cs"),
    GO("Go", Family.GO, "go"),
    JAVA("Java", Family.JVM, "java"),
    JAVASCRIPT("JavaScript", Family.ECMASCRIPT, "js", "jsx", "mjs", "cjs"),
    KOTLIN("Kotlin", Family.JVM, "kt", "kts"),
    PHP("PHP", Family.PHP, "php", "phtml"),
    PYTHON("Python", Family.PYTHON, "py", "pyi"),
    RUBY("Ruby", Family.RUBY, "rb", "rake", "gemspec", "ru"),
    RUST("Rust", Family.RUST, "rs"),
    SCALA("Scala", Family.JVM, "scala", "sc"),
    SWIFT("Swift", Family.SWIFT, "swift"),
    TSX("TSX", Family.ECMASCRIPT, "tsx"),
    TYPESCRIPT("TypeScript", Family.ECMASCRIPT, "ts", "mts", "cts");

    /** Languages whose files can refer to each other's names. */
    public enum Family {
        C,
        C_SHARP,
        ECMASCRIPT,
        GO,
        JVM,
        PHP,
        PYTHON,
        RUBY,
        RUST,
        SWIFT
    }

    private final String displayName;
    private final Family family;
    private final List<String> extensions;

    Language(String displayName, Family family, String... extensions) {
        this.displayName = displayName;
        this.family = family;
        this.extensions = List.of(extensions);
    }

    /** The language that a path's extension stands for, or nothing when the ruler has none for it. */
    public static Optional<Language> ofPath(String path) {
        int dot = path.lastIndexOf('.');
        if (dot <= path.lastIndexOf('/')) {
            return Optional.empty();
        }
        String extension = path.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.extensions.contains(extension)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The name as people write it, for instance {@code TypeScript}. */
    public String displayName() {
        return displayName;
    }

    /** The family within which names and imports are resolved. */
    public Family family() {
        return family;
    }
}
