package dev.descent.repo;

/** What opens a remote repository: an opaque secret that only {@code git} and {@code github} may reveal. */
public final class Credential {
    private final String secret;

    public Credential(String secret) {
        this.secret = secret;
    }

    /** The secret itself. */
    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
