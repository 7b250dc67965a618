package dev.descent;

import dev.descent.bot.Observer;
import dev.descent.config.DatabaseSettings;
import dev.descent.config.DatabaseSettingsReader;
import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import dev.descent.config.SetupSettings;
import dev.descent.github.AppCheckup;
import dev.descent.github.GitHubForge;
import dev.descent.github.Line;
import dev.descent.report.Checkup;
import dev.descent.report.Finding;
import dev.descent.sandbox.Bubblewrap;
import dev.descent.store.DatabaseCheckup;
import dev.descent.syntax.TreeSitterParser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks everything that a server needs, and changes nothing. */
final class Doctor {
    private static final String SETTINGS = "settings";

    private final Duration patience;
    private final Clock clock;

    /** Waits {@code patience} for each answer of GitHub's. */
    Doctor(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Examines a server with these settings. */
    Checkup examine(Map<String, String> values) {
        List<Finding> findings = new ArrayList<>();
        switch (ServeSettingsReader.read(values, Models::price)) {
            case ServeSettings.Valid(ServeSettings settings) -> {
                findings.add(Finding.ok(
                        SETTINGS, "complete, for the App " + settings.app().id()));
                findings.addAll(app(settings));
                findings.addAll(storage(settings.dataDir(), settings.database()));
            }
            case ServeSettings.WithoutApp(SetupSettings settings) -> {
                findings.add(Finding.warn(
                        SETTINGS,
                        "there is no App yet",
                        "Start 'descent serve' and open the page that its log names."));
                findings.addAll(storage(settings.dataDir(), DatabaseSettingsReader.read(values)));
            }
            case ServeSettings.Invalid(List<String> problems) ->
                problems.forEach(problem -> findings.add(
                        Finding.fail(SETTINGS, problem.replaceFirst("\\.$", ""), "See the table in the README.")));
        }
        findings.addAll(machine());
        return new Checkup(findings);
    }

    private List<Finding> app(ServeSettings settings) {
        return new AppCheckup(
                        new GitHubForge.Site(settings.githubUrl(), settings.githubApiUrl()),
                        new GitHubForge.Identity(
                                settings.app().id(), settings.app().privateKey()),
                        new Line(patience, Observer.NONE, clock))
                .findings();
    }

    private static List<Finding> storage(Path dataDir, DatabaseSettings database) {
        List<Finding> findings = new ArrayList<>(FolderCheckup.findings(dataDir));
        findings.add(DatabaseCheckup.finding(database));
        return findings;
    }

    private static List<Finding> machine() {
        Bubblewrap sandbox = Bubblewrap.usual();
        return List.of(
                TreeSitterParser.isOptimised()
                        ? Finding.ok("parsers", "optimised builds")
                        : Finding.warn(
                                "parsers",
                                "those of the jar, which take three times as long",
                                "Start with ./descent where cc, npm and openssl are, or use the Docker image."),
                SandboxCheckup.finding(sandbox.obstacle(), sandbox.shortcomings()),
                Finding.ok(
                        "java",
                        Runtime.version() + ", " + (Runtime.getRuntime().maxMemory() >> 20) + " MB for the heap, "
                                + Runtime.getRuntime().availableProcessors() + " processors"));
    }
}
