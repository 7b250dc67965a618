package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void a_delivery_never_shows_what_is_in_it() {
        Delivery delivery =
                new Delivery(new DeliveryId("d-1"), "pull_request", "{\"title\": \"other people's words\"}");

        assertThat(delivery).hasToString("pull_request d-1");
        assertThat(new Inbox.Waiting(delivery, 0, 1).toString()).doesNotContain("words");
    }

    @Test
    void for_each_pull_request_that_a_delivery_is_about_it_has_another_id_and_always_the_same() {
        DeliveryId delivery = new DeliveryId("d-1");

        assertThat(delivery.on(new PullRequestNumber(7))).isEqualTo(new DeliveryId("on-7-d-1"));
        assertThat(delivery.on(new PullRequestNumber(8))).isEqualTo(new DeliveryId("on-8-d-1"));
        assertThat(new DeliveryId("d".repeat(64)).on(new PullRequestNumber(7)).value())
                .startsWith("on-7-d")
                .hasSize(64);
    }

    @Test
    void due_times_and_welcomes_are_told_apart_by_more_than_the_hash_of_a_name() {
        RepositoryRef one = new RepositoryRef(Examples.INSTALLATION, new RepositoryName("acme", "Aa"));
        RepositoryRef other = new RepositoryRef(Examples.INSTALLATION, new RepositoryName("acme", "BB"));
        assertThat(one.toString()).as("the premise").hasSameHashCodeAs(other.toString());
        Instant six = Instant.parse("2026-11-22T06:00:00Z");

        assertThat(Delivery.due(one, six)).isEqualTo(Delivery.due(one, six));
        assertThat(Delivery.due(one, six).id())
                .isNotEqualTo(Delivery.due(other, six).id())
                .isNotEqualTo(Delivery.due(one, six.plusSeconds(60)).id());
        assertThat(Delivery.welcome(one).id())
                .isNotEqualTo(Delivery.welcome(other).id());
    }

    @Test
    void the_longest_id_that_we_make_is_one() {
        RepositoryRef largest = new RepositoryRef(new InstallationId(Long.MAX_VALUE), Examples.REPOSITORY);

        DeliveryId due =
                Delivery.due(largest, Instant.parse("9999-12-31T23:59:00Z")).id();

        assertThat(due.asNews().value()).endsWith(due.value());
    }
}
