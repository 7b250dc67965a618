package dev.descent.syntax;

import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Syntax;
import dev.descent.source.SyntaxNode;
import dev.descent.source.Unparsed;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Parses with tree-sitter; holds as many native parsers as threads have ever parsed at once. */
public final class TreeSitterParser implements Parser, Syntax, AutoCloseable {
    /** Changes with every grammar and every rule of extraction. */
    private static final String VERSION = "4";

    private final ConcurrentLinkedQueue<NativeParser> idle = new ConcurrentLinkedQueue<>();
    private final Map<Language, Dialect> dialects = new ConcurrentHashMap<>();

    /** Whether the optimised builds of the parsers are in use, not those on the class path, which take three times as long. */
    public static boolean isOptimised() {
        return Natives.isOptimised("tree-sitter");
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Parsed parse(Language language, byte[] text) {
        Dialect dialect = dialect(language);
        if (dialect.nestsTooDeeply(text)) {
            return new Unparsed("nested too deeply");
        }
        Optional<SyntaxTree> tree = tree(dialect, text).map(dialect::reshape);
        return tree.isPresent()
                ? Extraction.facts(language, tree.get(), dialect)
                : new Unparsed("takes too long to parse");
    }

    @Override
    public Optional<SyntaxNode> tree(Language language, byte[] text) {
        Dialect dialect = dialect(language);
        return dialect.nestsTooDeeply(text)
                ? Optional.empty()
                : tree(dialect, text).map(tree -> new PublicTree(tree).root());
    }

    private Dialect dialect(Language language) {
        return dialects.computeIfAbsent(language, TreeSitterParser::newDialect);
    }

    private static Dialect newDialect(Language language) {
        return switch (language) {
            case C, CPP -> new CDialect(language);
            case C_SHARP -> new CSharpDialect();
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
        byte[] readable = dialect.readable(text);
        Optional<SyntaxTree> tree = tree(dialect.grammar(), readable, text);
        if (tree.isEmpty() || tree.get().errors() == 0) {
            return tree;
        }
        byte[] simplified = dialect.simplified(readable);
        return Arrays.equals(simplified, readable)
                ? tree
                : tree(dialect.grammar(), simplified, text)
                        .filter(other -> other.errors() < tree.get().errors())
                        .or(() -> tree);
    }

    private Optional<SyntaxTree> tree(Grammar grammar, byte[] readable, byte[] text) {
        NativeParser pooled = idle.poll();
        NativeParser parser = pooled == null ? new NativeParser(ParseLimit.DEFAULT) : pooled;
        try {
            return parser.parse(grammar, readable, text);
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
