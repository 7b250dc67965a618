package dev.descent.fake.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Apps that somebody has confirmed on the page of a manifest, waiting for their server to take them over. */
public final class Manifests {
    /** What GitHub chose for the App's webhooks and sign-ins. */
    public static final String WEBHOOK_SECRET = "whsec-chosen-by-github";

    public static final String CLIENT_SECRET = "client-secret-chosen-by-github";

    private final Map<String, String> confirmed = new LinkedHashMap<>();
    private int lastCode;

    /** Somebody confirms this manifest; gives the code for the App's keys. */
    public String confirm(String manifest) {
        String code = "c0de" + ++lastCode;
        confirmed.put(code, manifest);
        return code;
    }

    /** The manifest for a code, which is good for one time. */
    public Optional<String> redeem(String code) {
        return Optional.ofNullable(confirmed.remove(code));
    }
}
