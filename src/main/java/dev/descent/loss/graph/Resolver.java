package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;

/** Finds the files that a file refers to, by the rules of one family of languages. */
sealed interface Resolver
        permits CResolver,
                CSharpResolver,
                EcmaScriptResolver,
                GoResolver,
                JvmResolver,
                PhpResolver,
                PythonResolver,
                RubyResolver,
                RustResolver,
                SwiftResolver {
    /** Adds what {@code file} refers to. */
    void link(SourceFile file, Links links);
}
