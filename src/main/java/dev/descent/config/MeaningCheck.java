package dev.descent.config;

import dev.descent.config.ConfigResult.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a schema can't say: names that mean nothing, and those that mean two things. */
final class MeaningCheck {
    private final List<Problem> problems = new ArrayList<>();

    private MeaningCheck() {}

    /** What is wrong with a document, whether or not its shape is right. */
    static List<Problem> problems(YamlTree document) {
        MeaningCheck check = new MeaningCheck();
        document.find("schedule").flatMap(schedule -> schedule.find("zone")).ifPresent(check::checkZone);
        List<YamlTree> projects = document.find("projects").map(YamlTree::list).orElse(List.of());
        check.checkUnique(projects, "name");
        check.checkUnique(projects, "path");
        return check.problems;
    }

    private void checkZone(YamlTree zone) {
        if (zone.asText().filter(name -> !isKnown(name)).isPresent()) {
            problem("schedule.zone", zone, Found.in(zone) + " is no time zone that is known here.");
        }
    }

    private static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private void checkUnique(List<YamlTree> projects, String key) {
        Set<String> seen = new HashSet<>();
        for (YamlTree project : projects) {
            project.find(key)
                    .filter(value ->
                            value.asText().filter(text -> !seen.add(text)).isPresent())
                    .ifPresent(
                            again -> problem("projects." + key, again, Found.in(again) + " is a project's already."));
        }
    }

    private void problem(String key, YamlTree node, String sentence) {
        String capital = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        problems.add(new Problem(node.place().line(), node.place().column(), key, capital));
    }
}
