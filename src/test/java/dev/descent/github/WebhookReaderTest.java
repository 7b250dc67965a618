package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Command;
import dev.descent.bot.CommentId;
import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Event;
import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Occasion;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.Wish;
import dev.descent.repo.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
    private static final String HEAD = "0123456789abcdef0123456789abcdef01234567";
    private static final String PLACE = "\"repository\":{\"full_name\":\"acme/shop\"},\"installation\":{\"id\":77}";

    @ParameterizedTest
    @ValueSource(strings = {"opened", "reopened", "synchronize"})
    void a_pull_request_that_may_look_different_now_has_changed(String action) {
        assertThat(read("pull_request", "{\"action\":\"" + action + "\",\"number\":7," + PLACE + "}"))
                .isEqualTo(new Event.PullRequestChanged(Examples.PULL_REQUEST));
    }

    @Test
    void an_edit_matters_when_the_base_branch_is_another() {
        assertThat(read("pull_request", "{\"action\":\"edited\",\"changes\":{\"base\":{}},\"number\":7," + PLACE + "}"))
                .isEqualTo(new Event.PullRequestChanged(Examples.PULL_REQUEST));
        assertThat(read(
                        "pull_request",
                        "{\"action\":\"edited\",\"changes\":{\"title\":{}},\"number\":7," + PLACE + "}"))
                .isInstanceOf(Event.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request, closed, Bot, descent/train-7, true",
        "pull_request_review, submitted, Bot, descent/cleanup, true",
        "pull_request, closed, User, descent/train-7, false",
        "pull_request, closed, Bot, renovate/junit, false",
        "pull_request_review, submitted, User, feature, false",
    })
    void what_people_do_to_a_pull_request_of_a_bots_may_be_about_ours(
            String event, String action, String author, String branch, boolean isAboutOurs) {
        String pull = "\"pull_request\":{\"number\":7,\"user\":{\"type\":\"%s\"},\"head\":{\"ref\":\"%s\"}},"
                .formatted(author, branch);
        Event read = read(event, "{\"action\":\"" + action + "\"," + pull + PLACE + "}");

        assertThat(read).isInstanceOf(isAboutOurs ? Event.ProposalTouched.class : Event.Ignored.class);
    }

    @Test
    void a_comment_that_begins_with_a_command_is_one() {
        assertThat(read("issue_comment", comment("created", "/score\\r\\nplease", "User")))
                .isEqualTo(new Event.CommandGiven(
                        Examples.PULL_REQUEST,
                        "ada",
                        new Occasion.InComment(new CommentId(9), Instant.parse("2026-11-21T10:00:00Z")),
                        new Wish.Clear(new Command.Score())));
    }

    @ParameterizedTest
    @CsvSource({
        "created, looks good, User",
        "created, I wrote /score, User",
        "created, /scoreboard, User",
        "edited, /score, User",
        "deleted, /score, User",
        "created, /score, Bot",
    })
    void other_comments_are_just_comments(String action, String body, String sender) {
        assertThat(read("issue_comment", comment(action, body, sender))).isInstanceOf(Event.Ignored.class);
    }

    @Test
    void comments_on_issues_are_ignored() {
        String payload = comment("created", "/score", "User").replace("\"pull_request\":{},", "");

        assertThat(read("issue_comment", payload)).isInstanceOf(Event.Ignored.class);
    }

    @Test
    void our_check_run_can_be_asked_for_again() {
        assertThat(read(
                        "check_run",
                        "{\"action\":\"rerequested\",\"check_run\":{\"external_id\":\"7/d-1\",\"head_sha\":\"" + HEAD
                                + "\"}," + PLACE + "}"))
                .isEqualTo(new Event.CheckRunRequested(Examples.PULL_REQUEST, new CommitId(HEAD)));
    }

    @Test
    void a_button_of_our_check_run_is_a_command_of_whoever_pressed_it() {
        String pressed = "{\"action\":\"requested_action\",\"requested_action\":{\"identifier\":\"score\"},"
                + "\"check_run\":{\"external_id\":\"7/d-1\",\"head_sha\":\"" + HEAD + "\"},"
                + "\"sender\":{\"login\":\"ada\",\"type\":\"User\"}," + PLACE + "}";

        assertThat(read("check_run", pressed)).isEqualTo(click(new Command.Score()));
        assertThat(read("check_run", pressed.replace("\"User\"", "\"Bot\""))).isInstanceOf(Event.Ignored.class);
        assertThat(read("check_run", pressed.replace("\"score\"", "\"merge\""))).isInstanceOf(Event.Ignored.class);
    }

    @Test
    void the_label_is_a_command_of_whoever_set_it() {
        String labeled = "{\"action\":\"labeled\",\"number\":7,\"label\":{\"name\":\"train\"},"
                + "\"pull_request\":{\"head\":{\"sha\":\"" + HEAD + "\"}},"
                + "\"sender\":{\"login\":\"ada\",\"type\":\"User\"}," + PLACE + "}";

        assertThat(read("pull_request", labeled))
                .isEqualTo(click(new Command.Train(List.of(), OptionalInt.empty(), Optional.empty())));
        assertThat(read("pull_request", labeled.replace("\"train\"", "\"bug\"")))
                .isInstanceOf(Event.Ignored.class);
        assertThat(read("pull_request", labeled.replace("\"User\"", "\"Bot\""))).isInstanceOf(Event.Ignored.class);
    }

    private static Event.CommandGiven click(Command command) {
        return new Event.CommandGiven(
                Examples.PULL_REQUEST, "ada", new Occasion.ByClick(new CommitId(HEAD)), new Wish.Clear(command));
    }

    @Test
    void a_suite_that_is_asked_for_again_asks_for_its_commit() {
        assertThat(read("check_suite", suite("rerequested", "[]"))).isEqualTo(commitCheck(List.of()));
        assertThat(read("check_suite", suite("requested", "[]"))).isInstanceOf(Event.Ignored.class);
        assertThat(read("check_suite", suite("rerequested", "[]").replace(HEAD, "HEAD")))
                .isInstanceOf(Event.Ignored.class);
    }

    @Test
    void a_suite_lists_pull_requests_of_other_repositories_too() {
        String listed = """
                [{"number": 7, "base": {"repo": {"id": 5}}}, {"number": 8, "base": {"repo": {"id": 6}}},
                 {"number": 9, "base": {"repo": {"id": 5}}}]""";

        assertThat(read("check_suite", suite("rerequested", listed)))
                .isEqualTo(commitCheck(List.of(new PullRequestNumber(7), new PullRequestNumber(9))));
    }

    private static String suite(String action, String pullRequests) {
        return """
                {"action": "%s", "check_suite": {"head_sha": "%s", "pull_requests": %s},
                 "repository": {"id": 5, "full_name": "acme/shop"}, "installation": {"id": 77}}""".formatted(action, HEAD, pullRequests);
    }

    private static Event commitCheck(List<PullRequestNumber> listed) {
        return new Event.CommitCheckRequested(
                new InstallationId(77), new RepositoryName("acme", "shop"), new CommitId(HEAD), listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x/d-1", "7", "7/", "-7/d-1", "0/d-1", "99999999999/d-1", "7/d 1"})
    void check_runs_that_are_not_ours_are_ignored(String externalId) {
        assertThat(read(
                        "check_run",
                        "{\"action\":\"rerequested\",\"check_run\":{\"external_id\":\"" + externalId + "\"}," + PLACE
                                + "}"))
                .isInstanceOf(Event.Ignored.class);
    }

    @Test
    void access_that_changes_concerns_the_whole_installation() {
        assertThat(read("installation", "{\"action\":\"suspend\",\"installation\":{\"id\":77}}"))
                .isEqualTo(new Event.InstallationChanged(new InstallationId(77)));
    }

    @Test
    void what_is_gone_is_told_by_name() {
        assertThat(read("installation", """
                {"action": "deleted", "installation": {"id": 77}}""")).isEqualTo(new Event.InstallationRemoved(new InstallationId(77)));
        assertThat(read("installation_repositories", """
                {"action": "removed", "installation": {"id": 77}, "repositories_added": [],
                 "repositories_removed": [{"full_name": "acme/shop"}, {"full_name": "acme/till"}]}"""))
                .isEqualTo(new Event.RepositoriesRemoved(
                        new InstallationId(77),
                        List.of(new RepositoryName("acme", "shop"), new RepositoryName("acme", "till"))));
        assertThat(read("repository", """
                {"action": "deleted", "installation": {"id": 77}, "repository": {"full_name": "acme/shop"}}"""))
                .isEqualTo(new Event.RepositoriesRemoved(
                        new InstallationId(77), List.of(new RepositoryName("acme", "shop"))));
    }

    @Test
    void a_renamed_repository_is_told_by_both_names() {
        assertThat(read("repository", """
                {"action": "renamed", "installation": {"id": 77}, "repository": {"full_name": "acme/store"},
                 "changes": {"repository": {"name": {"from": "shop"}}}}"""))
                .isEqualTo(new Event.RepositoryRenamed(
                        new InstallationId(77),
                        new RepositoryName("acme", "shop"),
                        new RepositoryName("acme", "store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "archived", "unarchived", "transferred", "publicized", "privatized"})
    void nothing_follows_from_what_else_becomes_of_a_repository(String action) {
        assertThat(read("repository", """
                {"action": "%s", "installation": {"id": 77}, "repository": {"full_name": "acme/shop"}}""".formatted(action))).isInstanceOf(Event.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "null",
                "{\"action\":\"opened\"}",
                "{\"action\":\"opened\",\"number\":7,\"repository\":{\"full_name\":\"acme/shop\"}}",
                "{\"action\":\"opened\",\"number\":0,\"repository\":{\"full_name\":\"acme/shop\"},\"installation\":{\"id\":77}}",
                "{\"action\":\"opened\",\"number\":7,\"repository\":{\"full_name\":\"acme/../x\"},\"installation\":{\"id\":77}}",
                "{\"action\":\"opened\",\"number\":7,\"repository\":{\"full_name\":\"acme\"},\"installation\":{\"id\":77}}",
            })
    void a_payload_that_makes_no_sense_is_ignored_with_the_reason(String payload) {
        assertThat(read("pull_request", payload)).isInstanceOf(Event.Ignored.class);
    }

    @Test
    void events_that_nobody_waits_for_are_ignored() {
        assertThat(read("ping", "{\"zen\":\"Design for failure.\"}"))
                .isEqualTo(new Event.Ignored("ping is nothing that we act on"));
    }

    private static String comment(String action, String body, String senderType) {
        return "{\"action\":\"" + action
                + "\",\"issue\":{\"pull_request\":{},\"number\":7},\"comment\":{\"id\":9,\"created_at\":\"2026-11-21T10:00:00Z\",\"body\":\""
                + body
                + "\",\"user\":{\"login\":\"ada\"}},\"sender\":{\"type\":\"" + senderType + "\"}," + PLACE + "}";
    }

    private static Event read(String event, String payload) {
        return new WebhookReader().read(new Delivery(new DeliveryId("d-1"), event, payload));
    }
}
