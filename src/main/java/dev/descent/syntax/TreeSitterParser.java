package dev.descent.syntax;

import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Unparsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Parses with tree-sitter; holds as many native parsers as threads have ever parsed at once. */
public final class TreeSitterParser implements Parser, AutoCloseable {
    /** Changes with every grammar and every rule of extraction. */
    private static final String VERSION = "2";

    private final ConcurrentLinkedQueue<NativeParser> idle = new ConcurrentLinkedQueue<>();
    private final Map<Language, Dialect> dialects = new ConcurrentHashMap<>();

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Parsed parse(Language language, byte[] text) {
        Dialect dialect = dialects.computeIfAbsent(language, TreeSitterParser::dialect);
        if (dialect.nestsTooDeeply(text)) {
            return new Unparsed("nested too deeply");
        }
        Optional<SyntaxTree> tree = tree(dialect, text).map(dialect::reshape);
        return tree.isPresent()
                ? Extraction.facts(language, tree.get(), dialect)
                : new Unparsed("takes too long to parse");
    }

    private static Dialect dialect(Language language) {
        return switch (language) {
            case GO -> new GoDialect();
            case JAVA -> new JavaDialect();
            case KOTLIN -> new KotlinDialect();
            case RUST -> new RustDialect();
            case SCALA -> new ScalaDialect();
            case JAVASCRIPT, TSX, TYPESCRIPT -> new EcmaScriptDialect(language);
            case PHP -> new PhpDialect();
            case PYTHON -> new PythonDialect();
            case RUBY -> new RubyDialect();
            case SWIFT -> new SwiftDialect();
        };
    }

    private Optional<SyntaxTree> tree(Dialect dialect, byte[] text) {
        NativeParser pooled = idle.poll();
        NativeParser parser = pooled == null ? new NativeParser(ParseLimit.DEFAULT) : pooled;
        try {
            return parser.parse(dialect.grammar(), dialect.legible(text), text);
        } finally {
            idle.add(parser);
        }
    }

    /** Frees the native parsers; call it when no parse is under way. */
    @Override
    public void close() {
        for (NativeParser parser = idle.poll(); parser != null; parser = idle.poll()) {
            parser.close();
        }
    }
}
