package dev.descent.loss;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.source.NameUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Data and templates that production code names, and so may hold what it does. */
final class DataFiles {
    static final String REASON = "data that code reads";

    private static final Set<String> EXTENSIONS = Set.of(
            "json",
            "yaml",
            "yml",
            "toml",
            "xml",
            "csv",
            "tsv",
            "properties",
            "ini",
            "txt",
            "dat",
            "rules",
            "html",
            "tmpl",
            "tpl",
            "j2",
            "jinja",
            "ejs",
            "hbs",
            "mustache",
            "ftl",
            "graphql",
            "sql");

    private DataFiles() {}

    static boolean isData(String path) {
        String name = name(path);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The names in a file that may be those of data files; none in a test. */
    static List<String> namedBy(SourceFile file) {
        return file.isTest()
                ? List.of()
                : file.facts().uses().stream()
                        .map(NameUse::name)
                        .filter(name -> name.contains(".") && isData(name))
                        .distinct()
                        .toList();
    }

    /** Whether an entry of a tree may be named as data; excluded ones are left to their rule. */
    static boolean isData(Entry entry, PathRules rules) {
        return entry.kind() == Entry.Kind.FILE
                && isData(entry.path())
                && rules.exclusion(entry.path()).isEmpty();
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
