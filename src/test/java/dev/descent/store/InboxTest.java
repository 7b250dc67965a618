package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an inbox promises, on each database. */
@ParameterizedClass
@EnumSource
class InboxTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private Database database;
    private Inbox inbox;

    @BeforeEach
    void create() {
        settings = kind.fresh(folder);
        open();
    }

    private void open() {
        database = Database.open(settings);
        inbox = new SqlInbox(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void deliveries_wait_in_order_of_arrival() {
        inbox.add(delivery("b"), LANE);
        inbox.add(delivery("a"), LANE);

        assertThat(waiting(LANE)).containsExactly("b", "a");
    }

    @Test
    void lanes_are_apart_even_when_two_installations_see_the_same_repository() {
        Lane other = new Lane(new InstallationId(78), LANE.subject());
        inbox.add(delivery("a"), LANE);
        inbox.add(delivery("b"), other);

        assertThat(waiting(LANE)).containsExactly("a");
        assertThat(waiting(other)).containsExactly("b");
        assertThat(inbox.busyLanes()).containsExactly(LANE, other);
    }

    @Test
    void what_is_settled_stays_settled_when_it_is_delivered_again() {
        inbox.add(delivery("a"), LANE);
        inbox.settle(ids("a"));
        inbox.add(delivery("a"), LANE);

        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void what_was_buried_waits_again_when_it_is_delivered_again() {
        inbox.add(delivery("a"), LANE);
        inbox.begin(ids("a"));
        inbox.explain(ids("a"), "GitHub answered 502");
        inbox.bury(inbox.waiting(LANE), "GitHub answered 502");
        assertThat(inbox.busyLanes()).isEmpty();

        inbox.add(delivery("a"), LANE);
        assertThat(inbox.waiting(LANE)).singleElement().satisfies(again -> {
            assertThat(again.attempts()).isZero();
            assertThat(again.delivery()).isEqualTo(delivery("a"));
        });
    }

    @Test
    void what_arrives_once_more_while_it_is_given_up_goes_on_waiting() {
        inbox.add(delivery("a"), LANE);
        List<Inbox.Waiting> tried = inbox.waiting(LANE);
        inbox.begin(ids("a"));
        inbox.add(delivery("a"), LANE);
        inbox.bury(tried, "GitHub answered 502");

        assertThat(inbox.waiting(LANE)).singleElement().satisfies(again -> {
            assertThat(again.attempts()).isZero();
            assertThat(again.arrivals()).isEqualTo(2);
        });
    }

    @Test
    void attempts_are_counted_for_each_delivery_unless_they_are_excused() {
        inbox.add(delivery("a"), LANE);
        inbox.begin(ids("a"));
        inbox.add(delivery("b"), LANE);
        inbox.begin(ids("a", "b"));
        assertThat(inbox.waiting(LANE)).extracting(Inbox.Waiting::attempts).containsExactly(2, 1);

        inbox.excuse(ids("a", "b"));
        assertThat(inbox.waiting(LANE)).extracting(Inbox.Waiting::attempts).containsExactly(1, 0);
    }

    @Test
    void many_deliveries_are_changed_as_few_are() {
        String[] many = IntStream.range(0, 50).mapToObj(i -> "d-" + i).toArray(String[]::new);
        Stream.of(many).forEach(id -> inbox.add(delivery(id), LANE));

        inbox.begin(ids(many));
        assertThat(inbox.waiting(LANE))
                .hasSize(many.length)
                .extracting(Inbox.Waiting::attempts)
                .containsOnly(1);

        inbox.settle(ids(many));
        assertThat(inbox.waiting(LANE)).isEmpty();
    }

    @Test
    void what_is_parked_waits_again_when_its_own_installation_says_so() {
        Lane other = new Lane(new InstallationId(78), LANE.subject());
        inbox.add(delivery("a"), LANE);
        inbox.add(delivery("b"), other);
        inbox.park(ids("a", "b"), "This installation has been suspended");
        assertThat(inbox.busyLanes()).isEmpty();

        assertThat(inbox.unpark(LANE.installation())).containsExactly(LANE);

        assertThat(inbox.busyLanes()).containsExactly(LANE);
        assertThat(inbox.isBusy(LANE)).isTrue();
        assertThat(inbox.isBusy(other)).isFalse();
    }

    @Test
    void what_is_ignored_waits_nowhere() {
        inbox.addIgnored(delivery("a"), "a push of a tag");

        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void everything_survives_a_restart() {
        inbox.add(delivery("a"), LANE);
        database.close();
        open();

        assertThat(waiting(LANE)).containsExactly("a");
    }

    @Test
    void an_error_that_has_characters_no_text_has_is_kept_all_the_same() {
        inbox.add(delivery("a"), LANE);
        inbox.explain(ids("a"), "no file \0.java");
        inbox.bury(inbox.waiting(LANE), "no file \0.java");

        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void a_database_that_is_gone_is_said_so() {
        database.close();

        assertThatThrownBy(() -> inbox.add(delivery("a"), LANE)).isInstanceOf(StoreException.class);
    }

    private List<String> waiting(Lane lane) {
        return inbox.waiting(lane).stream()
                .map(waiting -> waiting.delivery().id().value())
                .toList();
    }

    private static List<DeliveryId> ids(String... ids) {
        return List.of(ids).stream().map(DeliveryId::new).toList();
    }
}
