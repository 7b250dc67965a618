package dev.descent;

import dev.descent.cli.Engine;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.source.Syntax;
import dev.descent.store.facts.DiskFactsCache;
import dev.descent.store.facts.MemoryFactsCache;
import dev.descent.syntax.TreeSitterParser;
import java.nio.file.Path;

/** Scores on this machine: parses with all processors, remembers facts in memory and in a directory. */
final class LocalEngine implements Engine {
    private static final long MAX_BYTES_ON_DISK = 1L << 30;

    private final TreeSitterParser parser = new TreeSitterParser();
    private final DiskFactsCache facts;
    private final Scorer scorer;

    LocalEngine(Path cacheDirectory) {
        facts = new DiskFactsCache(cacheDirectory, version(), MAX_BYTES_ON_DISK);
        MemoryFactsCache memory =
                new MemoryFactsCache(facts, Runtime.getRuntime().maxMemory() / 4);
        scorer = new Scorer(parser, memory, Runtime.getRuntime().availableProcessors());
    }

    /** The launcher names the build, so that facts of code under development are never mixed. */
    private String version() {
        return parser.version() + " " + Ruler.VERSION + " " + System.getProperty("descent.build", "");
    }

    @Override
    public Scorer scorer() {
        return scorer;
    }

    @Override
    public Syntax syntax() {
        return parser;
    }

    @Override
    public void close() {
        scorer.close();
        facts.close();
        parser.close();
    }
}
