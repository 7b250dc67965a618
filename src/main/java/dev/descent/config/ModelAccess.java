package dev.descent.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Which language models may be asked, and how.
 *
 * @param vendor whose protocol their endpoint speaks
 * @param url where the endpoint is, if not at the vendor's usual place
 * @param key what opens it; nothing where none is asked for
 * @param usual is asked first
 * @param stronger is asked where the usual one was refused twice; may be the same
 */
public record ModelAccess(Vendor vendor, Optional<URI> url, Optional<String> key, Priced usual, Priced stronger) {
    /** Without the key. */
    @Override
    public String toString() {
        return "ModelAccess[vendor=" + vendor + ", url=" + url + ", usual=" + usual + ", stronger=" + stronger + "]";
    }

    /** Who serves models. */
    public enum Vendor {
        OPENAI,
        ANTHROPIC,
        GEMINI,
        /** One's own machine: it wants no key and no money. */
        OLLAMA
    }

    /** A model by the name that its vendor gives it, with its price. */
    public record Priced(String model, Price price) {}

    /**
     * What a model costs, in US dollars per million tokens.
     *
     * @param input for tokens that it reads
     * @param cached for those that it finds in its cache
     * @param cacheWrite for those that it puts there
     * @param output for tokens that it writes
     */
    public record Price(double input, double cached, double cacheWrite, double output) {
        static final Price FREE = new Price(0, 0, 0, 0);
    }

    /** What came of reading settings. */
    public sealed interface Result {}

    /** Settings to ask with. */
    public record Valid(ModelAccess access) implements Result {}

    /** Every problem, a sentence each. */
    public record Invalid(List<String> problems) implements Result {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
