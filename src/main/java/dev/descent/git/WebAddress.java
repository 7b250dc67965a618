package dev.descent.git;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;

/** Where people look at a repository's code in a browser, as its remote {@code origin} tells. */
final class WebAddress {
    /** Of github.com, GitHub Enterprise Cloud with data residency, and servers that call themselves github. */
    private static final Pattern GITHUB = Pattern.compile(
            "(?:https://(?:[^@/]*@)?|ssh://git@|git@)(?<host>github\\.[a-z0-9.-]+|[a-z0-9-]+\\.ghe\\.com)(?::\\d+)?[:/]"
                    + "(?<name>[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+?)(?:\\.git)?/?");

    private WebAddress() {}

    /** The page of the repository on GitHub, or nothing when its origin is elsewhere. */
    static Optional<URI> of(Repository repository) {
        String origin = repository
                .getConfig()
                .getString(ConfigConstants.CONFIG_REMOTE_SECTION, "origin", ConfigConstants.CONFIG_KEY_URL);
        return Optional.ofNullable(origin).flatMap(WebAddress::of);
    }

    private static Optional<URI> of(String origin) {
        Matcher github = GITHUB.matcher(origin);
        return github.matches()
                ? Optional.of(URI.create("https://" + github.group("host") + "/" + github.group("name")))
                : Optional.empty();
    }
}
