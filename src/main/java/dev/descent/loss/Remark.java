package dev.descent.loss;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sentence that is put into words when somebody reads it, for most are never read; safe for concurrent use. */
public final class Remark {
    /** Says nothing. */
    static final Remark NONE = new Remark(() -> "", _ -> "");

    private final Supplier<String> words;
    private final Function<Term, String> wordsOf;
    private volatile @Nullable String text;

    /** What {@code words} says, and {@code wordsOf} of one term alone, which is the same each time. */
    public Remark(Supplier<String> words, Function<Term, String> wordsOf) {
        this.words = words;
        this.wordsOf = wordsOf;
    }

    /** The sentence; empty when there is nothing to say. */
    public String text() {
        String known = text;
        if (known == null) {
            known = words.get();
            text = known;
        }
        return known;
    }

    /** The sentence about one term; empty when there is nothing to say of it. */
    public String text(Term term) {
        return wordsOf.apply(term);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remark that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
