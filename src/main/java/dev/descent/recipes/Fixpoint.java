package dev.descent.recipes;

import dev.descent.source.Syntax;
import dev.descent.source.SyntaxNode;
import java.util.Optional;

/** Applies one recipe again and again, until it finds nothing more or the change is as large as a reviewer may be asked to read. */
final class Fixpoint {
    /** Removed and added lines of one candidate. */
    private static final int MAX_LINES = 150;

    private final Syntax syntax;
    private final Recipe recipe;
    private final Surroundings surroundings;

    Fixpoint(Syntax syntax, Recipe recipe, Surroundings surroundings) {
        this.syntax = syntax;
        this.recipe = recipe;
        this.surroundings = surroundings;
    }

    /**
     * What a recipe made of a file.
     *
     * @param saved an estimate of what it saves, in tokens
     */
    record Mended(Recipe recipe, Code code, double saved) {}

    /** The file after as many applications as are allowed; nothing when there is none. */
    Optional<Mended> mend(Code code, Reach reach) {
        Code current = code;
        int lines = 0;
        Optional<Step> next = step(current, reach, MAX_LINES);
        while (next.isPresent()) {
            lines += next.get().lines();
            current = next.get().after();
            next = step(current, reach, MAX_LINES - lines);
        }
        return current == code
                ? Optional.empty()
                : Optional.of(new Mended(recipe, current, Effort.ofFile(code) - Effort.ofFile(current)));
    }

    /**
     * One application.
     *
     * @param lines removed and added lines, at most
     */
    private record Step(Code after, int lines) {}

    private Optional<Step> step(Code code, Reach reach, int lines) {
        return recipe.rewrites(new Site(code, reach, surroundings))
                .filter(rewrite -> lines(code, rewrite) <= lines && rewrite.fits(code) && !isNearError(code, rewrite))
                .flatMap(rewrite -> after(code, rewrite).stream().map(after -> new Step(after, lines(code, rewrite))))
                .findFirst();
    }

    /** Whether what stands at the top of the file and holds the edits has a syntax error anywhere in it. */
    private static boolean isNearError(Code code, Rewrite rewrite) {
        return code.root().children().stream()
                .filter(part -> part.start() <= rewrite.end() && rewrite.start() <= part.end())
                .anyMatch(SyntaxNode::hasError);
    }

    /** The file after a rewrite, unless that has syntax errors where there were none. */
    private Optional<Code> after(Code code, Rewrite rewrite) {
        return Code.of(syntax, code.language(), code.after(rewrite))
                .filter(after -> errors(after.root()) <= errors(code.root()));
    }

    private static long errors(SyntaxNode root) {
        return root.descendants()
                .filter(node -> node.children().isEmpty() ? node.hasError() : node.is(SyntaxNode.ERROR))
                .count();
    }

    /** Lines that a diff of the rewrite removes and adds, at most. */
    private static int lines(Code code, Rewrite rewrite) {
        return rewrite.edits().stream()
                .mapToInt(edit -> 2 + newlines(edit.text()) + newlines(code.slice(edit.start(), edit.end())))
                .sum();
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }
}
