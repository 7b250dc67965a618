package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which places a run asks about. */
class PickerTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();

    @AfterEach
    void close() {
        ground.close();
    }

    /** Of the copies of a clone only the steepest is a hotspot. */
    @Test
    void a_file_in_scope_is_mended_though_one_out_of_scope_holds_a_copy_of_it() {
        copies("Copied", "Fleet");
        ground.scope = path -> !path.endsWith("Copied.java");

        ground.train(optimizer);

        assertThat(optimizer.heard).containsOnlyKeys(Shops.path("Fleet"));
    }

    @Test
    void a_copy_that_is_protected_is_passed_over_for_one_that_is_not() {
        copies("Copied", "Fleet");
        ground.rules = path -> path.endsWith("Copied.java") ? Optional.of("people said so") : Optional.empty();

        ground.train(optimizer);

        assertThat(optimizer.heard).containsOnlyKeys(Shops.path("Fleet"));
    }

    @Test
    void where_nobody_knows_what_to_do_with_one_copy_another_is_asked_about() {
        copies("Copied", "Fleet");
        ground.shop("Tariff");
        optimizer.mends("Tariff");
        ground.limited(limits -> limits.hotspots(3));

        ground.train(optimizer);

        assertThat(optimizer.heard)
                .as("one in the first epoch, the other in the second")
                .containsKeys(Shops.path("Copied"), Shops.path("Fleet"));
    }

    private void copies(String... types) {
        for (String type : types) {
            ground.file(Shops.path(type), Shops.lengthy(type));
        }
    }
}
