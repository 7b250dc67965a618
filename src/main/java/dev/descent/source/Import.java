package dev.descent.source;

import java.util.List;

/**
 * One import, in a normal form that needs no knowledge of the language's syntax.
 *
 * @param target what is imported, segments joined by {@code /}: {@code com/acme/Shop} (Java; {@code com/acme/*} for a
 *     wildcard, for a static import the type), {@code ./a/b} or {@code lib/x} (ECMAScript, as written), {@code a/b} with one
 *     leading {@code ./} or more {@code ../} for relative ones (Python), {@code github.com/acme/shop/cart} (Go, as written),
 *     {@code crate/a/b}, {@code self/a}, {@code super/a} (Rust; {@code mod x;} is {@code self/x}),
 *     {@code util/a.h} or {@code <sys/a.h>} (C and C++, as written), {@code Acme/Shop} (C#; {@code ::Acme/Shop} when it holds
 *     for all files)
 * @param names the names that it brings in, when it says them; empty otherwise
 * @param line its line, from 1
 */
public record Import(String target, List<String> names, int line) {
    public Import {
        names = List.copyOf(names);
    }
}
