package dev.descent.llm;

/** An edit that a model asks for; data, until {@link Draft} has applied it. */
sealed interface Edit {
    /** The file that it concerns. */
    String path();

    /**
     * Puts new source in a function's or type's place.
     *
     * @param path its file
     * @param symbol its name as the context shows it
     * @param anchor the anchor that the context shows beside it: a hash of its text
     * @param source the new text
     */
    record ReplaceSymbol(String path, String symbol, String anchor, String source) implements Edit {}

    /**
     * Puts text in another text's place, which stands in the file exactly once.
     *
     * @param path the file
     * @param search the text that is there
     * @param replacement the text that shall be there
     */
    record Replace(String path, String search, String replacement) implements Edit {}

    /**
     * Writes a small file anew.
     *
     * @param path the file, which may not exist yet
     * @param text all of it
     */
    record Write(String path, String text) implements Edit {}
}
