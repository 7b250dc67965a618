package dev.descent.syntax;

import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts about every type off a tree. */
final class TypeReader {
    private final Code code;
    private final Dialect dialect;
    private final Scopes scopes;
    private final TokenStream tokens;
    private final Extents extents;
    private final FieldUses uses;

    TypeReader(Code code, Dialect dialect, Scopes scopes, TokenStream tokens) {
        this.code = code;
        this.dialect = dialect;
        this.scopes = scopes;
        this.tokens = tokens;
        this.extents = new Extents(code, tokens);
        this.uses = FieldUseReader.read(code, dialect);
    }

    List<TypeFacts> read() {
        List<TypeFacts> facts = new ArrayList<>();
        scopes.types().forEach(type -> facts.add(facts(type)));
        return facts;
    }

    private TypeFacts facts(Scopes.Declared type) {
        Span span = extents.of(type.node());
        return new TypeFacts(
                type.name(),
                type.parent(),
                span,
                tokens.tokens().weight(span.startToken(), span.endToken()),
                dialect.shape(code, type.node(), uses),
                dialect.isAbstraction(code, type.node()),
                dialect.visibility(code, type.node()),
                scopes.isTest(type.node()));
    }
}
