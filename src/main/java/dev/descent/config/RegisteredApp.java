package dev.descent.config;

import java.net.URI;

/**
 * A GitHub App as its host hands it over, once.
 *
 * @param id its id
 * @param page where people see it and install it
 * @param privateKey what it signs with, PEM
 * @param webhookSecret what deliveries are signed with
 * @param clientSecret what sign-ins are asked for with
 */
public record RegisteredApp(long id, URI page, String privateKey, String webhookSecret, String clientSecret) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "RegisteredApp[id=" + id + ", page=" + page + "]";
    }
}
