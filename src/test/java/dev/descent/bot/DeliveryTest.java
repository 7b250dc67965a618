package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

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
}
