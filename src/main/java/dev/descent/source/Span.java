package dev.descent.source;

/**
 * A stretch of a file.
 *
 * @param startLine first line, from 1
 * @param endLine last line, inclusive
 * @param startToken index of the first token, from 0
 * @param endToken index after the last token
 */
public record Span(int startLine, int endLine, int startToken, int endToken) {
    public Span {
        if (startLine < 1 || endLine < startLine || startToken < 0 || endToken < startToken) {
            throw new IllegalArgumentException(
                    "no span: lines " + startLine + "-" + endLine + ", tokens " + startToken + "-" + endToken);
        }
    }
}
