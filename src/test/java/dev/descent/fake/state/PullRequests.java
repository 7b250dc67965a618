package dev.descent.fake.state;

import dev.descent.fake.state.PullRequest.Base;
import dev.descent.fake.state.PullRequest.Closing;
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

    /**
     * Notes a push, and lets the open pull requests from this repository follow their branches, as GitHub does then: those
     * whose branch was deleted, or the one that they are for, are closed by whoever did it.
     */
    public static void follow(World world, Repo pushed, User pusher) {
        pushed.setPushedAt(world.now());
        for (Repo repository : world.repositories()) {
            for (PullRequest pullRequest : repository.pullRequests().values()) {
                if (pullRequest.isOpen() && isOrphan(repository, pullRequest, pushed)) {
                    pullRequest.close(new Closing(pusher, world.now()));
                    pullRequest.touch(world.now());
                }
                follow(world, repository, pullRequest, pushed);
            }
        }
    }

    private static boolean isOrphan(Repo repository, PullRequest pullRequest, Repo pushed) {
        boolean isHeadGone = pullRequest.headRepo().filter(pushed::equals).isPresent()
                && pushed.tip(pullRequest.from().branch()).isEmpty();
        return isHeadGone
                || (repository.equals(pushed)
                        && pushed.tip(pullRequest.baseBranch()).isEmpty());
    }

    /** Deletes the branch of a merged pull request by the button on its page: those for it are for its base from now on. */
    public static void deleteMergedBranch(World world, Repo repository, PullRequest merged, User presser) {
        Base base = new Base(
                merged.baseBranch(), repository.tip(merged.baseBranch()).orElseThrow());
        repository.pullRequests().values().stream()
                .filter(PullRequest::isOpen)
                .filter(each -> each.baseBranch().equals(merged.from().branch()))
                .forEach(each -> each.setBase(base));
        repository.git().deleteRef("refs/heads/" + merged.from().branch());
        follow(world, repository, presser);
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
