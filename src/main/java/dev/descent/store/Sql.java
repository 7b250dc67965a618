package dev.descent.store;

import dev.descent.bot.StoreException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs statements; each call commits. Throws {@link StoreException} when the database can't. */
final class Sql {
    private final Jdbi jdbi;

    Sql(Database database) {
        this.jdbi = database.jdbi();
    }

    <T> T run(Function<Handle, T> work) {
        return guarded(() -> jdbi.withHandle(work::apply));
    }

    /** All of the work or nothing; throws as {@link #run}. */
    <T> T transact(Function<Handle, T> work) {
        return guarded(() -> jdbi.inTransaction(work::apply));
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            throw new StoreException("the database can't be used: " + failure.getMessage(), failure);
        }
    }
}
