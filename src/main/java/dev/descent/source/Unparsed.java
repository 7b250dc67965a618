package dev.descent.source;

/**
 * A file that could not be turned into facts.
 *
 * @param reason why, as people read it: {@code nested too deeply}
 */
public record Unparsed(String reason) implements Parsed {}
