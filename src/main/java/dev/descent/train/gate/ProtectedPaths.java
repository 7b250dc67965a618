package dev.descent.train.gate;

import dev.descent.loss.TestPaths;
import dev.descent.repo.PathRules;
import dev.descent.source.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths that no epoch may change, whoever proposes it: what judges the code, what builds it, and what people agreed on. */
public final class ProtectedPaths implements PathRules {
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.xml",
            "package.json",
            "setup.py",
            "setup.cfg",
            "pyproject.toml",
            "tox.ini",
            "noxfile.py",
            "conftest.py",
            "sitecustomize.py",
            "usercustomize.py",
            "lombok.config",
            "manage.py",
            "makefile",
            "gnumakefile",
            "cmakelists.txt",
            "meson.build",
            "build",
            "workspace",
            "go.mod",
            "go.work",
            "cargo.toml",
            "build.rs",
            "gemfile",
            "rakefile",
            "composer.json",
            "package.swift",
            "mvnw",
            "gradlew",
            "jenkinsfile",
            "dockerfile",
            "procfile",
            "codeowners",
            "phpunit.xml",
            "build.sbt",
            "azure-pipelines.yml",
            "appveyor.yml",
            "license",
            "security.md");

    private static final Map<String, Pattern> PATTERNS = Map.of(
            "a lock file",
            Pattern.compile(".*[.-]lock(file|\\.json|\\.yaml)?|.*\\.lock|go\\.sum|npm-shrinkwrap\\.json"),
            "a build file",
            Pattern.compile(".*\\.(gradle|gradle\\.kts|csproj|sln|props|targets|cmake|mk|bazel|bzl|gemspec|sbt)"
                    + "|requirements.*\\.txt|tsconfig.*\\.json|dockerfile\\..*|docker-compose.*"),
            "a tool's configuration",
            Pattern.compile(
                    ".*\\.(config|conf|setup|workspace)\\.([cm]?[jt]sx?|json)|setuptests\\.[cm]?[jt]sx?|.*rc\\.[cm]?js(on)?"));

    private static final List<String> SUFFIXES_OF_SCRIPTS = List.of(".bat", ".cmd", ".ps1", ".sh");

    @Override
    public Optional<String> exclusion(String path) {
        return hidden(path).or(() -> named(path)).or(() -> test(path));
    }

    private static Optional<String> hidden(String path) {
        return List.of(path.split("/")).stream()
                .filter(segment -> segment.startsWith("."))
                .findFirst()
                .map(segment -> "hidden (" + segment + ")");
    }

    private static Optional<String> named(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (BUILD_FILES.contains(name)) {
            return Optional.of("a build file");
        }
        if (SUFFIXES_OF_SCRIPTS.stream().anyMatch(name::endsWith)) {
            return Optional.of("a script");
        }
        return PATTERNS.entrySet().stream()
                .filter(pattern -> pattern.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> test(String path) {
        boolean isTest = TestPaths.isBelowTests(path)
                || Language.ofPath(path)
                        .filter(language -> TestPaths.isTest(path, language))
                        .isPresent();
        return isTest ? Optional.of("a test") : Optional.empty();
    }
}
