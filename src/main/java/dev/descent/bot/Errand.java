package dev.descent.bot;

import dev.descent.bot.Event.CheckRunRequested;
import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Event.CommitCheckRequested;
import dev.descent.bot.Event.OfInstallation;
import dev.descent.bot.Event.OfPullRequest;
import dev.descent.bot.Event.RemarkMade;
import dev.descent.bot.Inbox.Waiting;
import dev.descent.repo.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Something to do for one or more deliveries of a lane. */
sealed interface Errand {
    /** The deliveries that it answers. */
    List<Waiting> waiting();

    /**
     * Scores a pull request. However many deliveries ask for it, there is one such errand: it scores the newest state.
     *
     * @param requests who asks, in order of arrival; at least one
     */
    record Score(List<Request> requests) implements Errand {
        public Score {
            requests = List.copyOf(requests);
        }

        @Override
        public List<Waiting> waiting() {
            return requests.stream().map(Request::waiting).toList();
        }

        PullRequestRef pullRequest() {
            return requests.getLast().event().pullRequest();
        }

        /** The newest delivery. */
        DeliveryId trigger() {
            return requests.getLast().waiting().delivery().id();
        }

        /** The requests that are commands. */
        List<CommandGiven> commands() {
            return requests.stream()
                    .map(Request::event)
                    .filter(CommandGiven.class::isInstance)
                    .map(CommandGiven.class::cast)
                    .toList();
        }

        /** The commits that somebody wants checked again. */
        List<CommitId> recheck() {
            return requests.stream()
                    .flatMap(request -> commit(request.event()).stream())
                    .distinct()
                    .toList();
        }

        private static Optional<CommitId> commit(OfPullRequest event) {
            return switch (event) {
                case CheckRunRequested(var _, CommitId commit) -> Optional.of(commit);
                case CommandGiven(var _, var _, Occasion.ByClick(CommitId head), var _) -> Optional.of(head);
                case CommandGiven _, Event.PullRequestChanged _, Event.ProposalTouched _, RemarkMade _ ->
                    Optional.empty();
            };
        }

        /** Whether somebody wants to see it scored again, rather than something having happened. */
        boolean isWanted() {
            return requests.stream().anyMatch(request -> !(request.event() instanceof Event.PullRequestChanged));
        }

        /** The same without some of the commands, or nothing when nobody else asks. */
        Optional<Score> without(Predicate<CommandGiven> refused) {
            List<Request> left = requests.stream()
                    .filter(request -> !(request.event() instanceof CommandGiven given) || !refused.test(given))
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Score(left));
        }
    }

    /** Answers a command that asks for something else than a score. */
    record Answer(Waiting delivery, CommandGiven given) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /**
     * Trains a pull request.
     *
     * @param given who wants it, whose permission was looked at when it was accepted
     * @param command what they want
     */
    record Train(Waiting delivery, CommandGiven given, Command.Train command) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }

        PullRequestRef pullRequest() {
            return given.pullRequest();
        }

        /** The id of the run that it begins. */
        String run() {
            return delivery.delivery().id().value();
        }
    }

    /** Trains the default branch of a repository, for the schedule came round. */
    record CleanUp(Waiting delivery, RepositoryRef repository) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }

        /** The id of the run that it begins. */
        String run() {
            return delivery.delivery().id().value();
        }
    }

    /** Proposes a configuration to a repository. */
    record Configure(Waiting delivery, RepositoryRef repository) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /** Makes the dashboard of a repository say what is true, however many deliveries ask for that. */
    record Tell(List<Waiting> waiting, RepositoryRef repository) implements Errand {
        public Tell {
            waiting = List.copyOf(waiting);
        }
    }

    /** Looks what became of a pull request that the bot may have opened. */
    record Look(Waiting delivery, PullRequestRef pullRequest) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /** Hears what somebody remarked upon what may be a change of the bot's. */
    record Hear(Waiting delivery, RemarkMade made) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /**
     * Trains a branch of the bot's further. However many remarks wait, there is one such errand.
     *
     * @param remarks what is heard, in order of arrival; at least one
     */
    record Steer(List<Waiting> waiting, List<RemarkMade> remarks) implements Errand {
        public Steer {
            waiting = List.copyOf(waiting);
            remarks = List.copyOf(remarks);
        }

        PullRequestRef pullRequest() {
            return remarks.getFirst().pullRequest();
        }

        /** The id of the run that it begins. */
        String run() {
            return waiting.getFirst().delivery().id().value();
        }
    }

    /** Follows what became of an installation or its repositories. */
    record Follow(Waiting delivery, OfInstallation event) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /** Has every pull request checked again whose head is a commit. */
    record Recheck(Waiting delivery, CommitCheckRequested event) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /** Lets a delivery rest that an older version understood and this one doesn't. */
    record Rest(Waiting delivery, String reason) implements Errand {
        @Override
        public List<Waiting> waiting() {
            return List.of(delivery);
        }
    }

    /** A delivery that asks for a score, and how. */
    record Request(Waiting waiting, OfPullRequest event) {}

    /** What there is to do for the deliveries of a lane: the quick things first. */
    static List<Errand> of(Lane lane, List<Waiting> waiting, EventReader events) {
        if (lane.isOfDefaultBranch()) {
            RepositoryRef repository = lane.repository().orElseThrow();
            return ofDefaultBranch(repository, waiting);
        }
        List<Errand> errands = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        List<Waiting> heard = new ArrayList<>();
        List<RemarkMade> remarks = new ArrayList<>();
        for (Waiting one : waiting) {
            switch (at(lane, events.read(one.delivery()))) {
                case CommandGiven given
                when lane.isForTraining() && given.wish() instanceof Wish.Clear(Command.Train command) ->
                    errands.add(new Train(one, given, command));
                case CommandGiven given when !given.asksForScore() -> errands.add(new Answer(one, given));
                case RemarkMade made
                when lane.isForTraining() -> {
                    heard.add(one);
                    remarks.add(made);
                }
                case RemarkMade made -> errands.add(new Hear(one, made));
                case Event.ProposalTouched(PullRequestRef ref) -> errands.add(new Look(one, ref));
                case OfPullRequest event -> requests.add(new Request(one, event));
                case OfInstallation event -> errands.add(new Follow(one, event));
                case CommitCheckRequested event -> errands.add(new Recheck(one, event));
                case Event.Ignored(String reason) -> errands.add(new Rest(one, reason));
            }
        }
        if (!remarks.isEmpty()) {
            errands.add(new Steer(heard, remarks));
        }
        if (!requests.isEmpty()) {
            errands.add(new Score(requests));
        }
        return errands;
    }

    private static List<Errand> ofDefaultBranch(RepositoryRef repository, List<Waiting> waiting) {
        List<Errand> errands = new ArrayList<>();
        List<Waiting> news = new ArrayList<>();
        for (Waiting one : waiting) {
            switch (one.delivery().event()) {
                case News.EVENT -> news.add(one);
                case Welcome.EVENT -> errands.add(new Configure(one, repository));
                default -> errands.add(new CleanUp(one, repository));
            }
        }
        if (!news.isEmpty()) {
            errands.add(new Tell(news, repository));
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
