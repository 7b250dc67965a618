package dev.descent.bot;

import dev.descent.bot.Event.RemarkMade;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to remarks: it stands where the first of them was made, in the thread of its line perhaps; the others point to it. */
final class Replies {
    private final Errand.Steer errand;
    private final List<Conversation> places;
    private final String page;
    private final RunningComment comment;

    Replies(Errand.Steer errand, HostedPullRequest host) {
        this.errand = errand;
        this.places = errand.remarks().stream()
                .map(RemarkMade::remark)
                .map(ReviewRemark::thread)
                .distinct()
                .map(thread -> thread.flatMap(host::thread).orElse(host))
                .distinct()
                .toList();
        this.page = host.repository().page() + "/pull/"
                + errand.pullRequest().number().value() + "#";
        this.comment = new RunningComment(places.getFirst(), errand.run());
    }

    /** How far it is, as a courtesy. */
    void mention(String markdown) {
        comment.mention(opening() + markdown);
    }

    /** What came of it. */
    void say(String markdown) {
        comment.say(opening() + markdown);
        places.stream()
                .skip(1)
                .forEach(place -> new RunningComment(place, errand.run())
                        .say(Messages.answeredAt(link(errand.remarks().getFirst()))));
    }

    /** A single remark on a line is answered below it. */
    private String opening() {
        boolean isBelow = errand.remarks().size() == 1
                && errand.remarks().getFirst().remark().thread().isPresent();
        return isBelow
                ? ""
                : errand.remarks().stream()
                        .map(made -> "[what you wrote](" + link(made) + ")")
                        .collect(Collectors.joining(", ", "On ", ":\n\n"));
    }

    private String link(RemarkMade made) {
        return page + made.remark().anchor();
    }
}
