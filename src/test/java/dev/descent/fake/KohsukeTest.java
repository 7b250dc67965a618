package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHAppInstallationToken;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRun.AnnotationLevel;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPermissionType;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestQueryBuilder;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.ReactionContent;

/** The fake is GitHub enough for the library that the bot uses. */
class KohsukeTest extends WithGitHub {
    private FakeRepository shop;
    private FakePullRequest pullRequest;
    private GHRepository repository;

    @BeforeEach
    void a_client_with_a_token() throws IOException {
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}", ".github/descent.yml", "weights: {}"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("B.java", "class B {}"));
        pullRequest = shop.openPullRequest("feature", "main");
        GitHub app = client(new AppClient(github).jwt());
        GHAppInstallationToken token = app.getApp()
                .getInstallationById(shop.installation().id())
                .createToken()
                .repositories(List.of("shop"))
                .permissions(Map.of(
                        "contents", GHPermissionType.WRITE,
                        "pull_requests", GHPermissionType.WRITE,
                        "checks", GHPermissionType.WRITE,
                        "issues", GHPermissionType.WRITE))
                .create();
        repository = client(token.getToken()).getRepository("acme/shop");
    }

    private GitHub client(String credential) throws IOException {
        return new GitHubBuilder()
                .withEndpoint(github.api().toString())
                .withAuthorizationProvider(() -> "Bearer " + credential)
                .build();
    }

    @Test
    void the_app_and_its_installations() throws IOException {
        GitHub app = client(new AppClient(github).jwt());
        assertThat(app.getApp().getSlug() + "[bot]").isEqualTo(github.botLogin());
        assertThat(app.getApp().listInstallations().toList()).hasSize(1);
        assertThat(app.getApp().getInstallationByRepository("acme", "shop").getId())
                .isEqualTo(shop.installation().id());
    }

    @Test
    void a_pull_request_from_its_opening_to_its_end() throws IOException {
        GHPullRequest found = repository.getPullRequest(1);
        assertThat(found.getHead().getSha()).isEqualTo(pullRequest.head());
        assertThat(found.getHead().getRepository().getFullName()).isEqualTo("acme/shop");
        assertThat(found.getBase().getRef()).isEqualTo("main");
        assertThat(found.isDraft()).isFalse();

        String before = pullRequest.head();
        pullRequest.push(Map.of("C.java", "class C {}"));
        assertThat(repository.getPullRequest(1).getHead().getSha())
                .isNotEqualTo(before)
                .isEqualTo(pullRequest.head());

        shop.branch("release", "main");
        pullRequest.retarget("release");
        pullRequest.draft(true);
        assertThat(repository.getPullRequest(1).getBase().getRef()).isEqualTo("release");
        assertThat(repository.getPullRequest(1).isDraft()).isTrue();

        pullRequest.close();
        assertThat(repository.getPullRequest(1).getState()).isEqualTo(GHIssueState.CLOSED);
        assertThat(repository
                        .queryPullRequests()
                        .state(GHIssueState.OPEN)
                        .list()
                        .toList())
                .isEmpty();
    }

    @Test
    void pull_requests_are_listed_by_their_latest_change() throws IOException {
        shop.branch("other", "feature");
        shop.openPullRequest("other", "main");
        List<GHPullRequest> listed = repository
                .queryPullRequests()
                .state(GHIssueState.ALL)
                .sort(GHPullRequestQueryBuilder.Sort.UPDATED)
                .direction(GHDirection.DESC)
                .list()
                .withPageSize(1)
                .toList();
        assertThat(listed).extracting(GHPullRequest::getNumber).containsExactly(2, 1);
    }

    @Test
    void comments_are_made_edited_and_reacted_to() throws IOException {
        IssueComment command = pullRequest.comment("alice", "/score");
        GHIssueComment read =
                repository.getPullRequest(1).listComments().toList().getFirst();
        assertThat(read.getUser().getLogin()).isEqualTo("alice");
        read.createReaction(ReactionContent.EYES);
        read.createReaction(ReactionContent.EYES);
        assertThat(pullRequest.nextReaction()).isEqualTo("eyes");
        assertThat(command.id()).isEqualTo(read.getId());

        GHIssueComment mine = repository.getPullRequest(1).comment("first");
        assertThat(pullRequest.nextComment().author().login()).isEqualTo(github.botLogin());
        mine.update("second");
        assertThat(pullRequest.editedComment().body()).isEqualTo("second");
        assertThat(pullRequest.comments()).extracting(IssueComment::body).containsExactly("/score", "second");
    }

    @Test
    void a_check_run_collects_its_annotations_over_several_requests() throws IOException {
        GHCheckRun started = repository
                .createCheckRun("Descent", pullRequest.head())
                .withExternalID("acme/shop#1")
                .withStatus(GHCheckRun.Status.IN_PROGRESS)
                .create();
        assertThat(started.getStatus()).isEqualTo(GHCheckRun.Status.IN_PROGRESS);

        GHCheckRunBuilder.Output output = new GHCheckRunBuilder.Output("Better", "summary");
        IntStream.rangeClosed(1, 120)
                .forEach(line -> output.add(
                        new GHCheckRunBuilder.Annotation("A.java", line, AnnotationLevel.WARNING, "line " + line)));
        repository
                .updateCheckRun(started.getId())
                .withStatus(GHCheckRun.Status.COMPLETED)
                .withConclusion(GHCheckRun.Conclusion.NEUTRAL)
                .add(output)
                .add(new GHCheckRunBuilder.Action("Score again", "Score it again", "score"))
                .create();

        CheckRun run = pullRequest.checkRun();
        assertThat(run.conclusion()).hasValue("neutral");
        assertThat(run.annotations()).hasSize(120);
        assertThat(run.annotations().getLast().message()).isEqualTo("line 120");
        assertThat(run.actions()).containsExactly("score");
        assertThat(repository
                        .getCheckRuns(pullRequest.head(), Map.of("check_name", "Descent"))
                        .toList())
                .singleElement()
                .satisfies(found -> assertThat(found.getExternalId()).isEqualTo("acme/shop#1"));
    }

    @Test
    void a_pull_request_is_labelled_renamed_and_closed() throws IOException {
        GHPullRequest found = repository.getPullRequest(1);
        found.addLabels("train");
        assertThat(pullRequest.nextChange()).isEqualTo("labelled [train]");
        found.removeLabels("train");
        assertThat(pullRequest.nextChange()).isEqualTo("no longer labelled train");
        found.setTitle("Better");
        assertThat(pullRequest.nextChange()).contains("Better");
        found.close();
        assertThat(pullRequest.nextChange()).contains("closed");
        assertThat(pullRequest.title()).isEqualTo("Better");
        assertThat(pullRequest.isOpen()).isFalse();
    }

    @Test
    void permissions_are_live() throws IOException {
        assertThat(repository.getPermission("bob")).isEqualTo(GHPermissionType.NONE);
        shop.collaborator("bob", Role.WRITE);
        assertThat(repository.getPermission("bob")).isEqualTo(GHPermissionType.WRITE);
        assertThat(repository.getPermission("acme")).isEqualTo(GHPermissionType.ADMIN);
    }

    @Test
    void files_branches_and_comparisons() throws IOException {
        assertThat(new String(repository
                        .getFileContent(".github/descent.yml", "main")
                        .read()
                        .readAllBytes()))
                .isEqualTo("weights: {}");
        assertThat(repository.getBranch("feature").getSHA1()).isEqualTo(pullRequest.head());
        assertThat(repository.getCompare("main", "feature").getMergeBaseCommit().getSHA1())
                .isEqualTo(shop.revision("main"));
        assertThat(repository.getCommit(pullRequest.head()).getCommitShortInfo().getMessage())
                .isEqualTo("Change B.java");
    }

    @Test
    void the_bot_opens_a_pull_request_of_its_own() throws IOException {
        shop.branch("descent/train", "feature");
        repository.createPullRequest("Train", "descent/train", "main", "The ledger");
        FakePullRequest proposed = shop.nextPullRequest();
        assertThat(proposed.title()).isEqualTo("Train");
        assertThat(proposed.body()).isEqualTo("The ledger");
    }
}
