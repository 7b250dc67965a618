package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.Reach.Installed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationsTest {
    private static final Installed ACME = installed(1, false);
    private static final Installed GLOBEX = installed(2, false);
    private static final Installed INITECH = installed(3, true);

    private static Installed installed(long id, boolean isSuspended) {
        return new Installed(new InstallationId(id), isSuspended, Instant.EPOCH);
    }

    @Test
    void trouble_in_one_is_none_for_the_others_and_who_is_suspended_is_left_alone() {
        List<Installed> seen = new ArrayList<>();

        Installations.forEach(List.of(ACME, INITECH, GLOBEX), installed -> {
            seen.add(installed);
            if (installed.equals(ACME)) {
                throw new ForgeException(ForgeException.Kind.FAILED, "out of order");
            }
        });

        assertThat(seen).containsExactly(ACME, GLOBEX);
    }

    @Test
    void a_database_that_does_not_answer_is_everybodys_trouble() {
        assertThatThrownBy(() -> Installations.forEach(List.of(ACME, GLOBEX), _ -> {
                    throw new StoreException("locked", new IllegalStateException());
                }))
                .isInstanceOf(StoreException.class);
    }
}
