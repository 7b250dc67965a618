package dev.descent.loss;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
            Map.entry("astro", "Astro"),
            Map.entry("dart", "Dart"),
            Map.entry("erb", "ERB template"),
            Map.entry("jsp", "JSP"),
            Map.entry("twig", "Twig template"),
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

    private static final Pattern PACKAGE = Pattern.compile("(.*/)?Package(@swift-[0-9.]+)?\\.swift");
    private static final Pattern MINIFIED = Pattern.compile(".*\\.min\\.[cm]?js");

    private SourcePaths() {}

    /** The language that the ruler can't read, or nothing for what it can read and for what is no program. */
    static Optional<String> unsupportedLanguage(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(UNSUPPORTED.get(extension));
    }

    /** Whether a path is that of a build's description, which is written as a program and is none. */
    static boolean isBuildFile(String path) {
        return path.endsWith(".gradle.kts")
                || path.endsWith(".gemspec")
                || (path.endsWith(".swift") && PACKAGE.matcher(path).matches());
    }

    /** Why a path is taken for somebody else's code, or nothing. */
    static Optional<String> vendored(String path) {
        if (path.endsWith("js") && MINIFIED.matcher(path).matches()) {
            return Optional.of("minified (by its name)");
        }
        if (path.startsWith("deps/")) {
            return Optional.of("vendored (deps/)");
        }
        return VENDOR_FOLDERS.stream()
                .filter(folder -> isBelow(folder, path))
                .findFirst()
                .map(folder -> "vendored (" + folder + "/)");
    }

    /** Whether a folder of this name holds a path, at any depth. */
    private static boolean isBelow(String folder, String path) {
        int at = path.indexOf(folder);
        while (at >= 0 && !((at == 0 || path.charAt(at - 1) == '/') && path.startsWith("/", at + folder.length()))) {
            at = path.indexOf(folder, at + 1);
        }
        return at >= 0;
    }
}
