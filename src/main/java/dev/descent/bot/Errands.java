package dev.descent.bot;

import dev.descent.bot.Errand.Request;
import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Event.CommitCheckRequested;
import dev.descent.bot.Event.OfInstallation;
import dev.descent.bot.Event.OfPullRequest;
import dev.descent.bot.Event.RemarkMade;
import dev.descent.bot.Inbox.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts what waits in a lane into what there is to do: the quick things first, and together what asks for the same. */
final class Errands {
    private final Lane lane;
    private final List<Errand> quick = new ArrayList<>();
    private final List<Waiting> heard = new ArrayList<>();
    private final List<RemarkMade> remarks = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    private Errands(Lane lane) {
        this.lane = lane;
    }

    /** What there is to do for the deliveries of a lane. */
    static List<Errand> of(Lane lane, List<Waiting> waiting, EventReader events) {
        if (lane.isOfDefaultBranch()) {
            return ofDefaultBranch(lane.repository().orElseThrow(), waiting);
        }
        Errands errands = new Errands(lane);
        waiting.forEach(one -> errands.sort(one, at(lane, events.read(one.delivery()))));
        return errands.sorted();
    }

    private void sort(Waiting one, Event event) {
        switch (event) {
            case CommandGiven given -> sort(one, given);
            case RemarkMade made -> sort(one, made);
            case Event.ProposalTouched(PullRequestRef ref) -> quick.add(new Errand.Look(one, ref));
            case OfPullRequest asked -> requests.add(new Request(one, asked));
            case OfInstallation happened -> quick.add(new Errand.Follow(one, happened));
            case CommitCheckRequested asked -> quick.add(new Errand.Recheck(one, asked));
            case Event.Ignored(String reason) -> quick.add(new Errand.Rest(one, reason));
        }
    }

    private void sort(Waiting one, CommandGiven given) {
        if (lane.isForTraining() && given.wish() instanceof Wish.Clear(Command.Train command)) {
            quick.add(new Errand.Train(one, given, command));
        } else if (given.asksForScore()) {
            requests.add(new Request(one, given));
        } else {
            quick.add(new Errand.Answer(one, given));
        }
    }

    private void sort(Waiting one, RemarkMade made) {
        if (lane.isForTraining()) {
            heard.add(one);
            remarks.add(made);
        } else {
            quick.add(new Errand.Hear(one, made));
        }
    }

    private List<Errand> sorted() {
        List<Errand> errands = new ArrayList<>(quick);
        if (!remarks.isEmpty()) {
            errands.add(new Errand.Steer(heard, remarks));
        }
        if (!requests.isEmpty()) {
            errands.add(new Errand.Score(requests));
        }
        return errands;
    }

    private static List<Errand> ofDefaultBranch(RepositoryRef repository, List<Waiting> waiting) {
        List<Errand> errands = new ArrayList<>();
        List<Waiting> news = new ArrayList<>();
        for (Waiting one : waiting) {
            switch (one.delivery().event()) {
                case News.EVENT -> news.add(one);
                case Welcome.EVENT -> errands.add(new Errand.Configure(one, repository));
                default -> errands.add(new Errand.CleanUp(one, repository));
            }
        }
        if (!news.isEmpty()) {
            errands.add(new Errand.Tell(news, repository));
        }
        return errands;
    }

    /**
     * A lane follows its repository from name to name; what a delivery says is how it was called then. And what is asked of a
     * commit is, in the lane of a pull request, asked of that one.
     */
    private static Event at(Lane lane, Event event) {
        Optional<PullRequestRef> here = PullRequestRef.of(lane);
        return switch (event) {
            case OfPullRequest asked -> here.<Event>map(asked::at).orElse(asked);
            case CommitCheckRequested asked -> here.<Event>map(asked::of).orElse(asked);
            case OfInstallation _, Event.Ignored _ -> event;
        };
    }
}
