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
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import dev.descent.source.Unparsed;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what {@link FactsEncoder} wrote. */
final class FactsDecoder {
    /** Every set of traits, by itself: there are few, and each function has one. */
    private static final Map<Set<Trait>, Set<Trait>> TRAITS = traitSets();

    private final ByteSource in;
    private final List<String> texts;

    FactsDecoder(byte[] bytes, SharedTexts shared) {
        in = new ByteSource(bytes);
        texts = each(() -> in.text(shared));
    }

    Parsed decode() {
        Parsed parsed = in.number() == FactsEncoder.UNPARSED ? new Unparsed(text()) : file();
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("more than one file's facts");
        }
        return parsed;
    }

    private FileFacts file() {
        return new FileFacts(
                Language.valueOf(text()),
                text(),
                TokensCodec.decode(in),
                each(this::function),
                each(this::type),
                each(() -> new Implementation(text(), text())),
                each(() -> new Import(text(), each(this::text), in.number())),
                each(() -> new NameUse(text(), in.number(), in.number(), in.number())),
                new Dark(in.number(), in.number(), in.number()));
    }

    private FunctionFacts function() {
        return new FunctionFacts(
                text(),
                text(),
                in.number() - 1,
                span(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                Visibility.valueOf(text()),
                traits());
    }

    private static Map<Set<Trait>, Set<Trait>> traitSets() {
        List<Set<Trait>> sets = new ArrayList<>(List.of(Set.of()));
        for (Trait trait : Trait.values()) {
            for (Set<Trait> without : List.copyOf(sets)) {
                Set<Trait> with = EnumSet.of(trait);
                with.addAll(without);
                sets.add(Set.copyOf(with));
            }
        }
        return sets.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (int left = in.count(); left > 0; left--) {
            traits.add(Trait.valueOf(text()));
        }
        return Objects.requireNonNull(TRAITS.get(traits));
    }

    private TypeFacts type() {
        String name = text();
        int parent = in.number() - 1;
        Span span = span();
        int tokens = in.number();
        var shape = new ShapeDecoder(in, this::text).decode();
        Visibility visibility = Visibility.valueOf(text());
        return new TypeFacts(name, parent, span, tokens, shape, in.number() == 1, visibility, in.number() == 1);
    }

    private Span span() {
        int startLine = in.number();
        int endLine = startLine + in.number();
        int startToken = in.number();
        return new Span(startLine, endLine, startToken, startToken + in.number());
    }

    private <T> List<T> each(Supplier<T> read) {
        int count = in.count();
        List<T> things = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            things.add(read.get());
        }
        return things;
    }

    private String text() {
        return texts.get(in.number());
    }
}
