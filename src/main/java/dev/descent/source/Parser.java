package dev.descent.source;

/** Port: turns the bytes of one source file into facts; safe for concurrent use, and a pure function of its arguments. */
public interface Parser {
    /** Identifies grammars and extraction rules; facts of two different versions are never mixed. */
    String version();

    /** Parses {@code text}, UTF-8 with ill-formed bytes tolerated; never throws for what the text holds. */
    Parsed parse(Language language, byte[] text);
}
