package dev.descent.fake.junit;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.rest.Limits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test, or its {@code @BeforeEach}, a {@link FakeGitHub}, and fails the test afterwards when the bot sent what GitHub's
 * API document or its limits don't allow, or said something that the test didn't read.
 */
public final class GitHubExtension implements ParameterResolver, AfterEachCallback {
    /** How much faster than GitHub's limits things go here; a bot under test hurries as much. */
    public static final int HASTE = 100;

    private static final Namespace NAMESPACE = Namespace.create(GitHubExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeGitHub.class;
    }

    @Override
    public FakeGitHub resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        FakeGitHub.class,
                        type -> FakeGitHub.start(InstantSource.system(), Limits.PUBLISHED.faster(HASTE)),
                        FakeGitHub.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FakeGitHub github = context.getStore(NAMESPACE).remove(FakeGitHub.class, FakeGitHub.class);
        if (github == null) {
            return;
        }
        try (github) {
            if (context.getExecutionException().isEmpty()) {
                verify(github);
            }
        }
    }

    /** Throws when something is wrong or unread. */
    public static void verify(FakeGitHub github) {
        List<String> complaints = new ArrayList<>();
        github.violations().forEach(violation -> complaints.add("GitHub's API document forbids: " + violation));
        github.excesses().forEach(excess -> complaints.add("GitHub's limits forbid: " + excess));
        github.unread().forEach(message -> complaints.add("the bot said, and the test didn't read: " + message));
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }
}
