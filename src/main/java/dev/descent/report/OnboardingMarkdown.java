package dev.descent.report;

import java.util.List;

/** The text of the pull request that proposes a configuration. */
public final class OnboardingMarkdown {
    private OnboardingMarkdown() {}

    /**
     * What is, what will happen, and how to say no.
     *
     * @param loss of the default branch
     * @param checks the commands that were guessed, each as people type it; one is taken, several are left to choose from
     */
    public static String body(double loss, List<String> checks) {
        return """
                Descent scores pull requests here already. This adds `.github/descent.yml`, with which it also brings down the \
                loss of the default branch, which is **%s** now: avoidable tokens for every token of code.

                **When you merge this**, the default branch is trained as the schedule says: small changes that keep what the \
                code does, each of which lowered the loss and passed your checks in a sandbox without network. What is kept is \
                proposed in a cleanup pull request, one at a time. Nothing is ever merged by Descent, tests and CI are never \
                touched, and files in open pull requests are left alone. Without a language model, which only the operator of \
                this server can add, it costs nothing.

                %s

                **When you close this**, nothing of that happens, and it isn't proposed again. Pull requests are scored as before.
                """.formatted(Numbers.loss(loss), check(checks));
    }

    private static String check(List<String> checks) {
        return switch (checks.size()) {
            case 0 ->
                "**Before you merge:** name the command that checks this repository under `check`; without one nothing is trained.";
            case 1 ->
                "**Before you merge:** see whether " + Markdown.code(checks.getFirst())
                        + " is the command that checks this repository. It was guessed.";
            default ->
                "**Before you merge:** there are several build files, so uncomment under `check` what checks this repository;"
                        + " without it nothing is trained.";
        };
    }
}
