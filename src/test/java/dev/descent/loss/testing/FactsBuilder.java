package dev.descent.loss.testing;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Dark;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.NameUse;
import dev.descent.source.Shape;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sketches a source file for tests: functions and types are laid out one after the other, in the order in which they are
 * added, so that line numbers and spans never have to be written down. The path's extension says the language.
 */
public final class FactsBuilder {
    private final String path;
    private boolean isTest;
    private String namespace = "";
    private int topLevelTokens;
    private int topLevelCognitive;
    private Dark dark = new Dark(0, 0, 0);
    private final SketchedTokens tokens = new SketchedTokens();
    private final List<FunctionFacts> functions = new ArrayList<>();
    private final List<TypeFacts> types = new ArrayList<>();
    private final List<Implementation> implementations = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<NameUse> uses = new ArrayList<>();

    private FactsBuilder(String path) {
        this.path = path;
    }

    public static FactsBuilder file(String path) {
        return new FactsBuilder(path);
    }

    public static Program program(FactsBuilder... files) {
        return new Program(List.of(files).stream().map(FactsBuilder::source).toList(), Set.of(), Map.of());
    }

    /** Holds test code. */
    public FactsBuilder test() {
        isTest = true;
        return this;
    }

    public FactsBuilder namespace(String name) {
        namespace = name;
        return this;
    }

    /** Holds what the ruler can't see into. */
    public FactsBuilder dark(Dark mass) {
        dark = mass;
        return this;
    }

    /** Statements outside any function, written out with spaces between the tokens. */
    public FactsBuilder text(String code) {
        topLevelTokens += SketchedTokens.split(code).size();
        tokens.write(code);
        return this;
    }

    /** That many tokens outside any function that are like no others. */
    public FactsBuilder tokens(int count) {
        topLevelTokens += count;
        tokens.fill(count);
        return this;
    }

    public FactsBuilder topLevelCognitive(int complexity) {
        topLevelCognitive = complexity;
        return this;
    }

    public FactsBuilder add(FunctionSketch function) {
        int from = tokens.size();
        if (function.text.isEmpty()) {
            tokens.fill(function.size());
        } else {
            tokens.write(function.text);
        }
        int parent = function.parent.isEmpty() ? -1 : indexOf(function.parent);
        functions.add(function.facts(parent < 0 ? -1 : parent, span(from)));
        return this;
    }

    /** A type with functions of its own in it. */
    public FactsBuilder add(TypeSketch type) {
        int from = tokens.size();
        type.functions.forEach(this::add);
        tokens.fill(Math.max(0, type.size() - (tokens.size() - from)));
        int weight = tokens.build().weight(from, tokens.size());
        int parent = type.parent.isEmpty()
                ? -1
                : types.stream().map(TypeFacts::name).toList().indexOf(type.parent);
        types.add(type.facts(parent, span(from), weight));
        return this;
    }

    /** A type of this shape without functions. */
    public FactsBuilder type(String name, Shape shape) {
        return add(TypeSketch.type(name).shape(shape));
    }

    public FactsBuilder implementation(String abstraction, String type) {
        implementations.add(new Implementation(abstraction, type));
        return this;
    }

    public FactsBuilder imports(String target, String... names) {
        imports.add(new Import(target, List.of(names), 1));
        return this;
    }

    /** An import that stands below what has been added so far. */
    public FactsBuilder importsBelow(String target, String... names) {
        imports.add(new Import(target, List.of(names), tokens.size() + 1));
        return this;
    }

    /** {@code caller} (empty for the top-level code) calls each name once; added up with what was said before. */
    public FactsBuilder calls(String caller, String... names) {
        List.of(names).forEach(name -> use(caller, name, 1, 0));
        return this;
    }

    /** {@code user} (empty for the top-level code) names each name once without calling it. */
    public FactsBuilder mentions(String user, String... names) {
        List.of(names).forEach(name -> use(user, name, 0, 1));
        return this;
    }

    private void use(String user, String name, int calls, int mentions) {
        int function = user.isEmpty() ? 0 : indexOf(user);
        NameUse use = new NameUse(name, function, calls, mentions);
        for (int i = 0; i < uses.size(); i++) {
            NameUse known = uses.get(i);
            if (known.name().equals(name) && known.function() == function) {
                uses.set(i, new NameUse(name, function, known.calls() + calls, known.mentions() + mentions));
                return;
            }
        }
        uses.add(use);
    }

    /** The index of the last function added under this simple or qualified name; function 0 is the top-level code. */
    private int indexOf(String function) {
        for (int i = functions.size(); i > 0; i--) {
            FunctionFacts facts = functions.get(i - 1);
            if (facts.name().equals(function) || facts.qualifiedName().equals(function)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no function " + function + " in " + path);
    }

    private Span span(int from) {
        return new Span(from + 1, Math.max(from + 1, tokens.size()), from, tokens.size());
    }

    public FileFacts facts() {
        List<FunctionFacts> all = new ArrayList<>();
        all.add(topLevelCode());
        all.addAll(functions);
        List<NameUse> sorted = uses.stream()
                .sorted(Comparator.comparingInt(NameUse::function).thenComparing(NameUse::name))
                .toList();
        return new FileFacts(
                Language.ofPath(path).orElseThrow(),
                namespace,
                tokens.build(),
                all,
                types,
                implementations,
                imports,
                sorted,
                dark);
    }

    public SourceFile source() {
        return new SourceFile(path, isTest, facts());
    }

    private FunctionFacts topLevelCode() {
        Set<Trait> none = Set.of();
        return new FunctionFacts(
                "", "", -1, span(0), topLevelTokens, topLevelCognitive, 1, 0, 0, Visibility.PUBLIC, none);
    }
}
