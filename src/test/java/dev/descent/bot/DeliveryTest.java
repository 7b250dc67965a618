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
}
