package dev.descent.bot;

import dev.descent.bot.Event.RemarkMade;
import dev.descent.bot.Inbox.Waiting;

/**
 * Somebody remarked upon a change of the bot's: who may push to the repository is heard, in the lane in which the branch is trained.
 * Everybody else isn't, and isn't told so: people talk to each other in reviews.
 */
public final class HearRemarks {
    private final Inbox inbox;
    private final Lanes lanes;
    private final OwnBranches branches;

    public HearRemarks(Inbox inbox, Lanes lanes, OwnBranches branches) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.branches = branches;
    }

    /** Hands on what is to be heard. */
    void run(Errand.Hear errand, HostedPullRequest host) {
        RemarkMade made = errand.made();
        PullRequest seen = host.read();
        BranchRef branch =
                new BranchRef(made.pullRequest().home(), seen.source().branch());
        boolean isOurs = seen.isOpen()
                && !seen.source().isFork()
                && branches.maker(branch, host.repository()).isPresent();
        if (isOurs && host.mayCommand(made.author())) {
            handOn(errand.delivery(), made.pullRequest().lane().training());
        }
    }

    private void handOn(Waiting waiting, Lane lane) {
        Delivery delivery = waiting.delivery();
        inbox.add(new Delivery(delivery.id().inTraining(), delivery.event(), delivery.payload()), lane);
        lanes.wake(lane);
    }
}
