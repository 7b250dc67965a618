package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a name for statements in what they say themselves; a recipe that finds none doesn't give them one. */
final class HelperName {
    private static final Pattern FIRST_WORD = Pattern.compile("^[a-z]+");
    /** Such as {@code formatFormatted}. */
    private static final Pattern STUTTER = Pattern.compile("(?i)([a-z]{4,}).*\\1.*");

    /** Such as {@code buildSb}, which says nothing to whoever doesn't see the variable. */
    private static final Pattern ABBREVIATED = Pattern.compile("[a-z]+[A-Z][A-Za-z0-9]?");

    private static final Set<String> VERBS = Set.of(
            "add", "append", "build", "collect", "compute", "convert", "count", "create", "decode", "encode", "fill",
            "find", "format", "get", "insert", "load", "make", "merge", "open", "parse", "print", "put", "read",
            "render", "resolve", "scan", "select", "send", "set", "skip", "sort", "split", "store", "write");

    private final Outline outline;
    private final Locals locals;

    private HelperName(Outline outline, Locals locals) {
        this.outline = outline;
        this.locals = locals;
    }

    /** Names that fit, best first. */
    static Stream<String> of(Outline outline, Locals locals) {
        HelperName name = new HelperName(outline, locals);
        Stream<String> names = outline.isResult()
                ? name.ofResult()
                : outline.output().map(name::ofOutput).orElseGet(name::ofEffect);
        return names.filter(each ->
                !STUTTER.matcher(each).matches() && !ABBREVIATED.matcher(each).matches());
    }

    /** After the call that the last result comes from, and what is handed to it. */
    private Stream<String> ofResult() {
        return outline.run()
                .nodes()
                .filter(node -> node.is("return_statement") && node.named().size() == 1)
                .map(node -> node.named().getFirst())
                .filter(value -> value.is("method_invocation")
                        && value.child("arguments").isPresent())
                .flatMap(call -> Stream.concat(
                        Stream.of(call.child("name").orElseThrow().text()),
                        call.child("arguments").orElseThrow().named().stream()
                                .filter(argument -> argument.is("identifier"))
                                .limit(1)
                                .map(argument ->
                                        joined(call.child("name").orElseThrow().text(), argument.text()))));
    }

    private Stream<String> ofOutput(Local output) {
        String made = output.node()
                        .child("value")
                        .filter(value -> value.is("object_creation_expression"))
                        .isPresent()
                ? "build"
                : "find";
        return Stream.of(
                        verb(functionName()).filter(verb -> !verb.equals("get")).stream(),
                        assignedVerbs(output),
                        Stream.of(made))
                .flatMap(verbs -> verbs)
                .distinct()
                .map(verb -> joined(verb, output.name()));
    }

    private Stream<String> assignedVerbs(Local output) {
        return outline.run()
                .nodes()
                .filter(node -> locals.meant(node).filter(output::equals).isPresent())
                .flatMap(node -> node.parent().stream())
                .flatMap(above -> above.child("right").or(() -> above.child("value")).stream())
                .filter(value -> value.is("method_invocation"))
                .flatMap(call -> verb(call.child("name").orElseThrow().text()).stream());
    }

    /** After what is done most to a thing from outside. */
    private Stream<String> ofEffect() {
        Map<String, Long> counts = outline.run()
                .nodes()
                .filter(node -> node.is("method_invocation"))
                .flatMap(call -> pair(call).stream())
                .collect(Collectors.groupingBy(pair -> pair, LinkedHashMap::new, Collectors.counting()));
        List<String> pairs = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        return pairs.stream();
    }

    private Optional<String> pair(SyntaxNode call) {
        SyntaxNode receiver = call;
        while (receiver.is("method_invocation") && receiver.child("object").isPresent()) {
            receiver = receiver.child("object").orElseThrow();
        }
        String thing = receiver.text();
        return receiver.is("identifier") && Character.isLowerCase(thing.charAt(0))
                ? verb(call.child("name").orElseThrow().text()).map(verb -> joined(verb, thing))
                : Optional.empty();
    }

    private String functionName() {
        return outline.run().function().child("name").orElseThrow().text();
    }

    private static Optional<String> verb(String name) {
        return FIRST_WORD
                .matcher(name)
                .results()
                .map(match -> match.group())
                .filter(VERBS::contains)
                .findFirst();
    }

    static String joined(String verb, String noun) {
        return verb + noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }
}
