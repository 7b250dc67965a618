package dev.descent.fake.state;

import java.util.Locale;

/** What a person may do in a repository, as the collaborator's permission says it. */
public enum Role {
    NONE,
    READ,
    WRITE,
    ADMIN;

    /** GitHub's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
