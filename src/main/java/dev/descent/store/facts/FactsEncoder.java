package dev.descent.store.facts;

import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.Parsed;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import dev.descent.source.Unparsed;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes one file's facts: a table of the texts that occur, then everything else. */
final class FactsEncoder {
    static final int UNPARSED = 0;
    static final int FACTS = 1;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteSink body = new ByteSink();

    byte[] encode(Parsed parsed) {
        switch (parsed) {
            case Unparsed(String reason) -> {
                body.number(UNPARSED);
                text(reason);
            }
            case FileFacts facts -> {
                body.number(FACTS);
                file(facts);
            }
        }
        ByteSink whole = new ByteSink().number(texts.size());
        texts.keySet().forEach(text -> whole.bytes(text.getBytes(StandardCharsets.UTF_8)));
        return whole.append(body).toByteArray();
    }

    private void file(FileFacts facts) {
        text(facts.language().name());
        text(facts.namespace());
        TokensCodec.encode(facts.tokens(), body);
        each(facts.functions(), this::function);
        each(facts.types(), this::type);
        each(facts.implementations(), this::implementation);
        each(facts.imports(), this::imported);
        each(facts.uses(), this::use);
        body.number(facts.dark().longStringTokens())
                .number(facts.dark().errorTokens())
                .number(facts.dark().evalCalls());
    }

    private void function(FunctionFacts function) {
        text(function.name());
        text(function.owner());
        body.number(function.parent() + 1);
        span(function.span());
        body.number(function.tokens())
                .number(function.cognitive())
                .number(function.cyclomatic())
                .number(function.parameters())
                .number(function.booleanParameters());
        text(function.visibility().name());
        each(function.traits(), trait -> text(trait.name()));
    }

    private void type(TypeFacts type) {
        text(type.name());
        body.number(type.parent() + 1);
        span(type.span());
        body.number(type.tokens());
        new ShapeEncoder(body, this::text).encode(type.shape());
        text(type.visibility().name());
        body.number(type.isAbstraction() ? 1 : 0).number(type.isTest() ? 1 : 0);
    }

    private void implementation(Implementation implementation) {
        text(implementation.abstraction());
        text(implementation.type());
    }

    private void imported(Import imported) {
        text(imported.target());
        each(imported.names(), this::text);
        body.number(imported.line());
    }

    private void use(NameUse use) {
        text(use.name());
        body.number(use.function()).number(use.calls()).number(use.mentions());
    }

    private void span(Span span) {
        body.number(span.startLine())
                .number(span.endLine() - span.startLine())
                .number(span.startToken())
                .number(span.endToken() - span.startToken());
    }

    private <T> void each(Collection<T> things, Consumer<T> write) {
        body.number(things.size());
        things.forEach(write);
    }

    private void text(String text) {
        body.number(texts.computeIfAbsent(text, unseen -> texts.size()));
    }
}
