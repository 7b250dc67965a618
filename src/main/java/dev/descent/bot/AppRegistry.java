package dev.descent.bot;

import dev.descent.config.RegisteredApp;

/** Port: the host's register of Apps. */
@FunctionalInterface
public interface AppRegistry {
    /**
     * Takes over the App that somebody has just created, for the code that the host gave them; works once for each code.
     * Throws {@link ForgeException} when the host doesn't hand it over.
     */
    RegisteredApp takeOver(String code);
}
