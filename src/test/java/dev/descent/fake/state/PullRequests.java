package dev.descent.fake.state;

import dev.descent.fake.state.PullRequest.Base;
import dev.descent.fake.state.PullRequest.Head;
import java.util.Optional;

/** Opens pull requests and keeps them where their branches are. */
public final class PullRequests {
    private PullRequests() {}

    /** Opens one, and makes its head a ref of the repository, from whichever repository it comes. */
    public static PullRequest open(World world, Repo repository, User author, Head from, Base onto) {
        int number = repository.nextNumber();
        PullRequest opened = new PullRequest(world.nextId(), number, author, from, onto, world.now());
        repository.pullRequests().put(number, opened);
        show(repository, opened);
        return opened;
    }

    /** Notes a push, and lets the open pull requests from this repository follow their branches, as GitHub does then. */
    public static void follow(World world, Repo pushed) {
        pushed.setPushedAt(world.now());
        for (Repo repository : world.repositories()) {
            for (PullRequest pullRequest : repository.pullRequests().values()) {
                follow(world, repository, pullRequest, pushed);
            }
        }
    }

    private static void follow(World world, Repo repository, PullRequest pullRequest, Repo pushed) {
        boolean isFrom = pullRequest.headRepo().filter(pushed::equals).isPresent();
        Optional<String> tip = pushed.tip(pullRequest.from().branch());
        if (!isFrom || !pullRequest.isOpen() || tip.isEmpty() || tip.get().equals(pullRequest.headSha())) {
            return;
        }
        pullRequest.setHeadSha(tip.get());
        repository
                .tip(pullRequest.baseBranch())
                .ifPresent(base -> pullRequest.setBase(new Base(pullRequest.baseBranch(), base)));
        pullRequest.touch(world.now());
        show(repository, pullRequest);
    }

    private static void show(Repo repository, PullRequest pullRequest) {
        Repo source = pullRequest.from().repo();
        if (source != repository) {
            repository.git().fetch(source.git(), pullRequest.headSha());
        }
        repository.git().setRef(ref(pullRequest), pullRequest.headSha());
    }

    /** The ref under which the head can be fetched from the repository of the base. */
    public static String ref(PullRequest pullRequest) {
        return "refs/pull/" + pullRequest.number() + "/head";
    }
}
