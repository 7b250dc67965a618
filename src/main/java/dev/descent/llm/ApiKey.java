package dev.descent.llm;

/** What opens a model's endpoint; it never prints itself. */
public final class ApiKey {
    /** For endpoints that ask for none. */
    public static final ApiKey NONE = new ApiKey("none");

    private final String secret;

    public ApiKey(String secret) {
        this.secret = secret;
    }

    String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
