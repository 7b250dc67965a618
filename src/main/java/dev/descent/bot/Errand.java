package dev.descent.bot;

import dev.descent.bot.Event.CheckRunRequested;
import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Event.CommitCheckRequested;
import dev.descent.bot.Event.OfInstallation;
import dev.descent.bot.Event.OfPullRequest;
import dev.descent.bot.Event.RemarkMade;
import dev.descent.bot.Inbox.Waiting;
import dev.descent.repo.CommitId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Something to do for one or more deliveries of a lane. */
sealed interface Errand {
    /** The deliveries that it answers. */
    List<Waiting> waiting();

    /** Something to do for one delivery. */
    sealed interface OfOne extends Errand {
        Waiting delivery();

        @Override
        default List<Waiting> waiting() {
            return List.of(delivery());
        }
    }

    /** Something that takes long and computes. */
    sealed interface Training extends Errand {
        /** What is trained. */
        Target target();

        /** The id of the run that it begins. */
        default String run() {
            return waiting().getFirst().delivery().id().value();
        }
    }

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
    record Answer(Waiting delivery, CommandGiven given) implements OfOne {}

    /**
     * Trains a pull request.
     *
     * @param given who wants it, whose permission was looked at when it was accepted
     * @param command what they want
     */
    record Train(Waiting delivery, CommandGiven given, Command.Train command) implements OfOne, Training {

        @Override
        public Target target() {
            return new Target.OfPullRequest(pullRequest());
        }

        PullRequestRef pullRequest() {
            return given.pullRequest();
        }
    }

    /** Trains the default branch of a repository, for the schedule came round. */
    record CleanUp(Waiting delivery, RepositoryRef repository) implements OfOne, Training {
        @Override
        public Target target() {
            return new Target.OfDefaultBranch(repository);
        }
    }

    /** Proposes a configuration to a repository. */
    record Configure(Waiting delivery, RepositoryRef repository) implements OfOne {}

    /** Makes the dashboard of a repository say what is true, however many deliveries ask for that. */
    record Tell(List<Waiting> waiting, RepositoryRef repository) implements Errand {
        public Tell {
            waiting = List.copyOf(waiting);
        }
    }

    /** Looks what became of a pull request that the bot may have opened. */
    record Look(Waiting delivery, PullRequestRef pullRequest) implements OfOne {}

    /** Hears what somebody remarked upon what may be a change of the bot's. */
    record Hear(Waiting delivery, RemarkMade made) implements OfOne {}

    /**
     * Trains a branch of the bot's further. However many remarks wait, there is one such errand.
     *
     * @param remarks what is heard, in order of arrival; at least one
     */
    record Steer(List<Waiting> waiting, List<RemarkMade> remarks) implements Training {
        public Steer {
            waiting = List.copyOf(waiting);
            remarks = List.copyOf(remarks);
        }

        @Override
        public Target target() {
            return new Target.OfPullRequest(pullRequest());
        }

        PullRequestRef pullRequest() {
            return remarks.getFirst().pullRequest();
        }
    }

    /** Follows what became of an installation or its repositories. */
    record Follow(Waiting delivery, OfInstallation event) implements OfOne {}

    /** Has every pull request checked again whose head is a commit. */
    record Recheck(Waiting delivery, CommitCheckRequested event) implements OfOne {}

    /** Lets a delivery rest that an older version understood and this one doesn't. */
    record Rest(Waiting delivery, String reason) implements OfOne {}

    /** A delivery that asks for a score, and how. */
    record Request(Waiting waiting, OfPullRequest event) {}
}
