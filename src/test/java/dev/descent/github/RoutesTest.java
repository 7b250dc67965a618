package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A route names nothing but itself. */
class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "'', /app, /app",
        "'', /repos/acme/shop/pulls/7, /repos/*/*/pulls/*",
        "'', /repos/app/pulls/issues/7/comments, /repos/*/*/issues/*/comments",
        "'', /repos/acme/shop/commits/feature/x/check-runs, /repos/*/*/commits/*/*/check-runs",
        "'', /app/installations/77/access_tokens, /app/installations/*/access_tokens",
        "'', /app-manifests/s3cret/conversions, /app-manifests/*/conversions",
        "/api/v3, /api/v3/repos/acme/shop/collaborators/ada/permission, /repos/*/*/collaborators/*/permission",
        "'', /, /*",
    })
    void names_and_numbers_become_stars(String root, String path, String route) {
        assertThat(Routes.of(root, path)).isEqualTo(route);
    }
}
