package dev.descent.syntax;

import dev.descent.source.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * From how far Ruby's methods can be called, which other statements of the class say: a section's keyword, a call round the
 * definition, or a list of names. Heirs may call private methods, so these are internal.
 */
final class RubyVisibility {
    private static final List<String> SECTIONS = List.of("private", "public", "protected", "module_function");

    private static final Question<NavigableMap<Integer, String>> SECTION_STARTS =
            new Question<>(RubyVisibility::sectionStarts);
    private static final Question<Set<Listed>> LISTED = new Question<>(RubyVisibility::listed);

    /** A symbol among the arguments of a call. */
    private record Listed(String listing, String symbol) {}

    private RubyVisibility() {}

    static Visibility of(Code code, int method) {
        boolean ofClass = code.isKind(method, "singleton_method");
        String listing = ofClass ? "private_class_method" : "private";
        String wrapper = wrapper(code, method);
        int statement = wrapper.isEmpty() ? method : code.ancestor(method, 2);
        boolean isPrivate = wrapper.isEmpty()
                ? (!ofClass && section(code, method).equals("private")) || isListed(code, statement, method, listing)
                : wrapper.equals(listing);
        return isPrivate ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    /** The method that a definition is an argument of, or empty. */
    static String wrapper(Code code, int method) {
        boolean isArgument = code.isKind(code.parent(method), "argument_list");
        return isArgument ? code.text(code.ancestor(method, 2), "method") : "";
    }

    /** The keyword that was seen last before a statement. */
    private static String section(Code code, int statement) {
        Map.Entry<Integer, String> section =
                code.ask(SECTION_STARTS, code.parent(statement)).lowerEntry(statement);
        return section == null ? "" : section.getValue();
    }

    private static NavigableMap<Integer, String> sectionStarts(Code code, int body) {
        NavigableMap<Integer, String> starts = new TreeMap<>();
        code.children(body).stream()
                .filter(statement -> code.isKind(statement, "identifier") && SECTIONS.contains(code.text(statement)))
                .forEach(statement -> starts.put(statement, code.text(statement)));
        return starts;
    }

    private static boolean isListed(Code code, int statement, int method, String listing) {
        String symbol = ":" + code.text(method, "name");
        return code.ask(LISTED, code.parent(statement)).contains(new Listed(listing, symbol));
    }

    private static Set<Listed> listed(Code code, int body) {
        Set<Listed> listed = new HashSet<>();
        for (int statement : code.children(body)) {
            if (code.is(statement, Role.CALL)) {
                String listing = code.text(statement, "method");
                code.arguments(statement).forEach(symbol -> listed.add(new Listed(listing, code.text(symbol))));
            }
        }
        return listed;
    }
}
