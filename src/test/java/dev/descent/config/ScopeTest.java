package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.PathRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which part of a repository a file belongs to, and what that part makes of it. */
class ScopeTest {
    private static final BaseRules RULES = rules("""
            ignore: ["*.gen.ts"]
            projects:
              - { name: web, path: services/web, ignore: [vendor/**] }
              - { name: admin, path: services/web/admin }
            """);

    private static BaseRules rules(String yaml) {
        RepoConfig config = ((ConfigResult.Valid) RepoConfigParser.parse(yaml)).config();
        PathRules attributes = path -> path.endsWith(".pb.ts") ? Optional.of("generated") : Optional.empty();
        return new BaseRules(config, List.of(), attributes);
    }

    private static Optional<String> exclusion(String project, String path) {
        return RULES.scope(project).paths().exclusion(path);
    }

    @Test
    void the_innermost_project_claims_a_file_and_the_root_what_is_left() {
        assertThat(RULES.config().owner("services/web/a.ts")).isEqualTo("web");
        assertThat(RULES.config().owner("services/web/admin/a.ts")).isEqualTo("admin");
        assertThat(RULES.config().owner("services/webshop/a.ts")).isEqualTo(Scope.ROOT);
        assertThat(RULES.config().owner("a.ts")).isEqualTo(Scope.ROOT);
    }

    @Test
    void a_part_scores_its_own_files_alone() {
        assertThat(exclusion("web", "services/web/a.ts")).isEmpty();
        assertThat(exclusion("web", "services/web/admin/a.ts")).contains("of project admin");
        assertThat(exclusion("web", "a.ts")).contains("of the root project");
        assertThat(exclusion(Scope.ROOT, "services/web/a.ts")).contains("of project web");
        assertThat(exclusion(Scope.ROOT, "a.ts")).isEmpty();
    }

    @Test
    void what_the_repository_excludes_is_excluded_everywhere_and_a_project_excludes_within_its_folder() {
        assertThat(exclusion("admin", "services/web/admin/a.gen.ts")).isPresent();
        assertThat(exclusion("admin", "services/web/admin/a.pb.ts")).contains("generated");
        assertThat(exclusion("web", "services/web/vendor/a.ts")).isPresent();
        assertThat(exclusion("admin", "services/web/admin/vendor/a.ts")).isEmpty();
        assertThat(exclusion(Scope.ROOT, "vendor/a.ts")).isEmpty();
    }
}
