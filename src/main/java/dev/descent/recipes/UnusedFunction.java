package dev.descent.recipes;

import java.util.stream.Stream;

/**
 * Takes out a function that nobody can call: only its own file could, and neither that nor any text, comment, configuration or other
 * file of the repository mentions its name.
 *
 * <p>It refuses annotated and decorated functions, hooks of the runtime, scripts whose functions are global, and functions with a
 * comment in or above them: somebody had something to say about it.
 */
final class UnusedFunction implements Recipe {
    @Override
    public String approach() {
        return "unused-function";
    }

    @Override
    public String title() {
        return "Remove what nobody calls";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return Named.in(site)
                .filter(each -> each.calls().isEmpty() && each.ownsLines(site.code()))
                .filter(each -> site.reach().holds(site.code(), each.node()))
                .map(each -> Rewrite.of(each.removal(site.code())));
    }
}
