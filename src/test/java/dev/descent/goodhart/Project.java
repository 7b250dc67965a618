package dev.descent.goodhart;

import dev.descent.loss.testing.MemoryTree;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A tree of text files that moves are applied to; each change gives a new one.
 *
 * @param idiom the language that it is written in
 * @param files texts by path
 */
record Project(Idiom idiom, SortedMap<String, String> files) {
    static final Path RESOURCES = Path.of("src/test/resources/goodhart");

    private static final TreeSitterParser PARSER = new TreeSitterParser();

    /** The project as it is before anything happens to it. */
    static Project read(Idiom idiom) {
        Path root = RESOURCES.resolve(idiom.key());
        try (Stream<Path> paths = Files.walk(root)) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
            return new Project(idiom, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MemoryTree tree(String label) {
        MemoryTree tree = new MemoryTree(label);
        files.forEach(tree::file);
        return tree;
    }

    List<String> sources() {
        return files.keySet().stream()
                .filter(path -> path.startsWith(idiom.sources))
                .toList();
    }

    String text(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new IllegalArgumentException("no file " + path + " in " + idiom);
        }
        return text;
    }

    Project with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new Project(idiom, changed);
    }

    Project without(String path) {
        text(path);
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.remove(path);
        return new Project(idiom, changed);
    }

    Project moved(String from, String to) {
        return without(from).with(to, text(from));
    }

    Project edited(String path, UnaryOperator<String> edit) {
        return with(path, edit.apply(text(path)));
    }

    /** Every production file edited. */
    Project edited(UnaryOperator<String> edit) {
        Project edited = this;
        for (String path : sources()) {
            edited = edited.edited(path, edit);
        }
        return edited;
    }

    Project changed(String path, String old, String now) {
        if (!text(path).contains(old)) {
            throw new IllegalArgumentException("nowhere in " + path + " of " + idiom + ":\n" + old);
        }
        return edited(path, text -> text.replace(old, now));
    }

    /** The lines of a function or type, found by its qualified name. */
    List<String> lines(String path, String unit) {
        Span span = span(path, unit);
        return text(path).lines().toList().subList(span.startLine() - 1, span.endLine());
    }

    /** Puts lines in the place of a function or type. */
    Project replaced(String path, String unit, List<String> lines) {
        Span span = span(path, unit);
        List<String> all = new ArrayList<>(text(path).lines().toList());
        List<String> place = all.subList(span.startLine() - 1, span.endLine());
        place.clear();
        place.addAll(lines);
        return with(path, String.join("\n", all) + "\n");
    }

    FileFacts facts(String path) {
        return switch (PARSER.parse(idiom.language, text(path).getBytes(StandardCharsets.UTF_8))) {
            case FileFacts facts -> facts;
            case dev.descent.source.Unparsed(String reason) ->
                throw new IllegalStateException(path + " can't be parsed: " + reason);
        };
    }

    private Span span(String path, String unit) {
        FileFacts facts = facts(path);
        Stream<Map.Entry<String, Span>> units = Stream.concat(
                facts.functions().stream().skip(1).map(each -> Map.entry(each.qualifiedName(), each.span())),
                facts.types().stream().map((TypeFacts each) -> Map.entry(each.name(), each.span())));
        return units.filter(each -> each.getKey().equals(unit))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + unit + " in " + path + ": "
                        + facts.functions().stream()
                                .map(FunctionFacts::qualifiedName)
                                .toList()));
    }
}
