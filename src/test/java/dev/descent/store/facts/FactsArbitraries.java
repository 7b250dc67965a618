package dev.descent.store.facts;

import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Dark;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.NameUse;
import dev.descent.source.Parsed;
import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import dev.descent.source.TypeFacts;
import dev.descent.source.Unparsed;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any facts that a parser could come up with. */
final class FactsArbitraries {
    private FactsArbitraries() {}

    static Arbitrary<Parsed> parsed() {
        return Arbitraries.oneOf(files().map(facts -> facts), text().map(Unparsed::new));
    }

    private static Arbitrary<FileFacts> files() {
        return Combinators.combine(
                        Arbitraries.of(Language.class),
                        text(),
                        tokens(),
                        functions().list().ofMaxSize(5),
                        types().list().ofMaxSize(4),
                        Combinators.combine(text(), text())
                                .as(Implementation::new)
                                .list()
                                .ofMaxSize(3),
                        Combinators.combine(text(), text().list().ofMaxSize(3), count())
                                .as(Import::new)
                                .list()
                                .ofMaxSize(3),
                        Combinators.combine(
                                        Combinators.combine(text(), count(), count(), count())
                                                .as(NameUse::new)
                                                .list()
                                                .ofMaxSize(5),
                                        Combinators.combine(count(), count(), count())
                                                .as(Dark::new))
                                .as(UsesAndDark::new))
                .as((language, namespace, tokens, functions, types, implementations, imports, rest) -> new FileFacts(
                        language,
                        namespace,
                        tokens,
                        Stream.concat(Stream.of(topLevel()), functions.stream()).toList(),
                        types,
                        implementations,
                        imports,
                        rest.uses(),
                        rest.dark()));
    }

    private record UsesAndDark(List<NameUse> uses, Dark dark) {}

    private static FunctionFacts topLevel() {
        return new FunctionFacts(
                "", "", -1, new Span(1, 1, 0, 0), 0, 0, 1, 0, 0, Visibility.PRIVATE, java.util.Set.of());
    }

    private static Arbitrary<FunctionFacts> functions() {
        return Combinators.combine(
                        text(),
                        text(),
                        Arbitraries.integers().between(-1, 300),
                        spans(),
                        count(),
                        count(),
                        count(),
                        Arbitraries.of(Trait.class).set())
                .as((name, owner, parent, span, a, b, c, traits) -> new FunctionFacts(
                        name,
                        owner,
                        parent,
                        span,
                        a,
                        b,
                        c,
                        a,
                        b,
                        java.util.List.of(Visibility.values()).get(c % 3),
                        traits));
    }

    private static Arbitrary<TypeFacts> types() {
        return Combinators.combine(
                        text(),
                        Arbitraries.integers().between(-1, 300),
                        spans(),
                        count(),
                        shapes(3),
                        Arbitraries.of(Visibility.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((name, parent, span, tokens, shape, visibility, isAbstraction, isTest) ->
                        new TypeFacts(name, parent, span, tokens, shape, isAbstraction, visibility, isTest));
    }

    private static Arbitrary<Shape> shapes(int depth) {
        Arbitrary<Shape> leaves = Arbitraries.oneOf(
                Arbitraries.of(new Shape.Opaque(), new Shape.Bool()),
                count().map(Shape.Choice::new),
                text().map(Shape.Named::new),
                count().map(Shape.Compared::new),
                count().map(Shape.Masked::new),
                count().map(Shape.Keyed::new));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<List<Part>> parts = Combinators.combine(text(), shapes(depth - 1))
                .as(Part::new)
                .list()
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves,
                shapes(depth - 1).map(Shape.Optional::new),
                parts.map(Shape.Product::new),
                parts.map(Shape.Sum::new));
    }

    private static Arbitrary<Tokens> tokens() {
        Arbitrary<int[]> token = Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 5)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers())),
                        Arbitraries.integers().between(-1, 300),
                        Arbitraries.integers().between(1, 2_000_000))
                .as((kind, text, step, weight) -> new int[] {kind, text, step, weight});
        return token.list().ofMaxSize(200).map(list -> {
            Tokens.Builder tokens = new Tokens.Builder();
            int line = 1;
            for (int[] values : list) {
                line = Math.max(1, line + values[2]);
                tokens.add(values[0], values[1], line, values[3]);
            }
            return tokens.build();
        });
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(count(), count(), count(), count())
                .as((line, lines, token, tokens) -> new Span(1 + line, 1 + line + lines, token, token + tokens));
    }

    private static Arbitrary<Integer> count() {
        return Arbitraries.integers().between(0, 1_000_000);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "run", "Connection", "isOpen"),
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> !text.codePoints().anyMatch(c -> c >= 0xd800 && c < 0xe000)));
    }
}
