package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakePullRequest;
import java.util.Map;
import java.util.TreeMap;

/** A shop whose gates are opened by code that recipes can mend, with checks that pass. */
public final class Gates {
    static final String PATH = "src/gate.py";
    /** A report of one test that passes as long as the code can be read. */
    static final String CHECK = """
            mkdir -p test-results
            grep -q 'def is_open' src/gate.py
            printf '<testsuite><testcase classname="Gate" name="opens"/></testsuite>' > test-results/gate.xml
            """;

    static final String CALM = """
            def is_open(hour):
                return 8 <= hour < 20
            """;

    private Gates() {}

    /** Nested conditions, again and again: a recipe folds them. */
    static String tangled() {
        StringBuilder text = new StringBuilder("def is_open(hour, day, sign, owner):\n");
        for (int i = 0; i < 12; i++) {
            text.append("""
                        if hour == %d:
                            if day > %d:
                                if sign != owner:
                                    print("open", hour, day)
                    """.formatted(i, i).indent(0));
        }
        return text.append("    return hour > 3\n").toString();
    }

    /** Several files: a change that cuts the whole loss by a third would stop the line. */
    public static Map<String, String> tangledFiles() {
        Map<String, String> files = new TreeMap<>(Map.of(PATH, tangled()));
        files.putAll(tangledFiles(1, 6));
        return files;
    }

    /** Those with the numbers in [from, to). */
    static Map<String, String> tangledFiles(int from, int to) {
        Map<String, String> files = new TreeMap<>();
        for (int i = from; i < to; i++) {
            files.put(
                    "src/gate" + i + ".py",
                    tangled().replace("is_open", "opens_" + i).replace("hour ==", "hour + " + i + " =="));
        }
        return files;
    }

    /** A base with checks. */
    public static Map<String, String> checked() {
        return checkedBy(CHECK);
    }

    /** A base with checks and more settings. */
    static Map<String, String> checkedWith(String settings) {
        Map<String, String> base = new TreeMap<>(checked());
        base.merge(".github/descent.yml", settings, String::concat);
        return base;
    }

    /** Tangled gates with checks, to be cleaned up every morning, one epoch at a time. */
    public static Map<String, String> scheduled() {
        Map<String, String> files = new TreeMap<>(tangledFiles());
        files.put("check", CHECK);
        files.put(".github/descent.yml", """
                check:
                  - [sh, -eu, check]
                schedule:
                  cron: 0 6 * * *
                budgets:
                  epochs: 1
                """);
        return files;
    }

    /** A base with checks of another kind. */
    static Map<String, String> checkedBy(String script) {
        return Map.of(PATH, CALM, "check", script, ".github/descent.yml", "check:\n  - [sh, -eu, check]\n");
    }

    /** A pull request that tangles every gate, scored and read. */
    static FakePullRequest scored(Stage stage, Map<String, String> base) {
        stage.shop().commit("main", base);
        return stage.scored(stage.propose("feature", tangledFiles()));
    }

    /** Has a pull request trained; the follow-up, once that is said. */
    static FakePullRequest trained(Stage stage, FakePullRequest change, String command) {
        stage.say(change, "ada", command);
        change.nextReaction();
        change.nextComment();
        FakePullRequest followUp = stage.shop().nextPullRequest();
        untilDone(change);
        return followUp;
    }

    /** The last edit of the comment that follows the run that a comment asked for. */
    static String untilDone(FakePullRequest change) {
        return untilSaid(change, "It is proposed in");
    }

    /** The edit of that comment that says so. */
    static String untilSaid(FakePullRequest change, String words) {
        String body = change.editedComment().body();
        while (!body.contains(words)) {
            body = change.editedComment().body();
        }
        assertThat(change.nextReaction()).isEqualTo("rocket");
        return body;
    }
}
