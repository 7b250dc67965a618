package dev.descent.source;

/** The outcome of parsing one file. */
public sealed interface Parsed permits FileFacts, Unparsed {}
