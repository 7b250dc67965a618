package dev.descent.loss.testing;

import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Unparsed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Parses only texts that it wrote itself; everything else "can't be parsed". Counts what it parses. */
public final class FakeParser implements Parser {
    private final Map<String, Parsed> known = new HashMap<>();
    private final Map<Parsed, String> texts = new HashMap<>();
    private final AtomicInteger parsed = new AtomicInteger();

    /** A text that parses to {@code outcome}; equal outcomes have equal texts. */
    public byte[] write(Parsed outcome) {
        String text = texts.computeIfAbsent(outcome, none -> "text " + texts.size());
        known.put(text, outcome);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many files it was asked to parse so far. */
    public int parsed() {
        return parsed.get();
    }

    @Override
    public String version() {
        return "fake";
    }

    @Override
    public Parsed parse(Language language, byte[] text) {
        parsed.incrementAndGet();
        return known.getOrDefault(new String(text, StandardCharsets.UTF_8), new Unparsed("can't be parsed"));
    }
}
