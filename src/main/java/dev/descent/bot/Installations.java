package dev.descent.bot;

import dev.descent.bot.Reach.Installed;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after one installation after the other. */
final class Installations {
    private static final Logger LOG = LoggerFactory.getLogger(Installations.class);

    private Installations() {}

    /** Does this for each that isn't suspended; trouble in one is none for the others. */
    static void forEach(List<Installed> installations, Consumer<Installed> look) {
        installations.stream()
                .filter(installation -> !installation.isSuspended())
                .forEach(installation -> attempt(installation, look));
    }

    private static void attempt(Installed installation, Consumer<Installed> look) {
        try {
            look.accept(installation);
        } catch (ForgeException failure) {
            LOG.warn(
                    "installation {} is looked at next time: {}",
                    installation.id().value(),
                    failure.getMessage());
        }
    }
}
