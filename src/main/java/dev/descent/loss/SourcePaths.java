package dev.descent.loss;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a path says about a file that can't be scored. */
final class SourcePaths {
    private static final List<String> VENDOR_FOLDERS = List.of(
            "node_modules",
            "vendor",
            "_vendor",
            "third_party",
            "3rdparty",
            "bower_components",
            "site-packages",
            "Pods",
            "Carthage");

    /** Languages that people write programs in and the ruler can't read, by extension. */
    private static final Map<String, String> UNSUPPORTED = Map.ofEntries(
            Map.entry("cshtml", "Razor"),
            Map.entry("clj", "Clojure"),
            Map.entry("dart", "Dart"),
            Map.entry("ex", "Elixir"),
            Map.entry("exs", "Elixir"),
            Map.entry("erl", "Erlang"),
            Map.entry("fs", "F#"),
            Map.entry("groovy", "Groovy"),
            Map.entry("hs", "Haskell"),
            Map.entry("ipynb", "Jupyter notebook"),
            Map.entry("jl", "Julia"),
            Map.entry("lua", "Lua"),
            Map.entry("m", "Objective-C"),
            Map.entry("ml", "OCaml"),
            Map.entry("pl", "Perl"),
            Map.entry("ps1", "PowerShell"),
            Map.entry("r", "R"),
            Map.entry("razor", "Razor"),
            Map.entry("sh", "Shell"),
            Map.entry("sol", "Solidity"),
            Map.entry("sql", "SQL"),
            Map.entry("svelte", "Svelte"),
            Map.entry("vb", "Visual Basic"),
            Map.entry("vue", "Vue"),
            Map.entry("xaml", "XAML"),
            Map.entry("zig", "Zig"));

    private SourcePaths() {}

    /** The language that the ruler can't read, or nothing for what it can read and for what is no program. */
    static Optional<String> unsupportedLanguage(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(UNSUPPORTED.get(extension));
    }

    /** Whether a path is that of a build's description, which is written as a program and is none. */
    static boolean isBuildFile(String path) {
        return path.matches("(.*/)?Package(@swift-[0-9.]+)?\\.swift") || path.endsWith(".gradle.kts");
    }

    /** Why a path is taken for somebody else's code, or nothing. */
    static Optional<String> vendored(String path) {
        if (path.matches(".*\\.min\\.[cm]?js")) {
            return Optional.of("minified (by its name)");
        }
        if (path.startsWith("deps/")) {
            return Optional.of("vendored (deps/)");
        }
        List<String> segments = List.of(path.split("/"));
        return VENDOR_FOLDERS.stream()
                .filter(segments.subList(0, segments.size() - 1)::contains)
                .findFirst()
                .map(folder -> "vendored (" + folder + "/)");
    }
}
