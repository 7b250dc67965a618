package dev.descent.repo;

import java.net.URI;

/**
 * Where a repository is fetched from.
 *
 * @param name unique among all remotes and safe as a relative path: {@code installation/owner/name}
 * @param url its address, without any secret in it
 * @param credential what opens it
 */
public record Remote(String name, URI url, Credential credential) {}
