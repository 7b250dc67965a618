package dev.descent.config;

import java.util.List;
import java.util.stream.Collectors;

/** The {@code .github/descent.yml} that an onboarding pull request proposes: a schedule, a check, and comments on the rest. */
public final class StarterConfig {
    private static final String HEAD = """
            # What Descent may do here. Every key is optional; a mistake is named in a comment, with its line.

            """;

    private static final String REST = """

            # When the default branch is trained. What that comes to is proposed in a cleanup pull request, one at a time; more
            # may be open only when people merge them, and never more than this.
            schedule:
              cron: "0 4 * * 1"      # minute, hour, day of the month, month, day of the week: Mondays at four
              zone: UTC
              open-pull-requests: 1

            # Where a run ends, whatever it has reached. Recipes cost nothing; usd is what language models may take.
            # budgets:
            #   epochs: 5
            #   minutes: 45
            #   usd: 2
            #   usd-per-month: 20

            # Paths that training never changes. Tests, build files, CI and this file are protected anyway.
            # protected:
            #   - db/migrations/**

            # Paths that are not scored; generated and vendored ones of .gitattributes aren't anyway.
            # ignore:
            #   - "*.pb.go"

            # The check fails when a pull request makes the files that it touches worse by more. Without a gate it never fails.
            # gate:
            #   max-delta: 0.05
            """;

    private StarterConfig() {}

    /** The text for what was guessed: the only guess is taken, several are put into comments for people to choose from. */
    public static String text(List<CheckGuess> guesses) {
        return HEAD + check(guesses) + REST;
    }

    private static String check(List<CheckGuess> guesses) {
        if (guesses.size() == 1) {
            return """
                    # What has to pass before a change is kept, as it did before: programs and their arguments. There is no shell and
                    # no network. Guessed from %s.
                    check:
                    """.formatted(guesses.getFirst().file()) + line("", guesses.getFirst());
        }
        String proposals = guesses.isEmpty()
                ? "#   - [make, test]\n"
                : guesses.stream().map(guess -> line("# ", guess)).collect(Collectors.joining());
        return """
                # What has to pass before a change is kept, as it did before: programs and their arguments. There is no shell and
                # no network. Without it nothing is trained: take what is right, and correct it.
                # check:
                """ + proposals;
    }

    private static String line(String prefix, CheckGuess guess) {
        return prefix + "  - [" + String.join(", ", guess.command()) + "]\n";
    }
}
