package dev.descent;

import dev.descent.bot.StoreException;
import dev.descent.cli.OperatorInbox;
import dev.descent.cli.Refusal;
import dev.descent.config.DatabaseSettings;
import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import dev.descent.store.Database;
import dev.descent.store.InboxRecords;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The inbox in the database that a server uses, beside that server. */
final class LocalInbox implements OperatorInbox {
    private final Database database;
    private final InboxRecords records;

    private LocalInbox(Database database) {
        this.database = database;
        this.records = new InboxRecords(database);
    }

    static OperatorInbox open(DatabaseSettings settings) {
        return refusing(() -> new LocalInbox(Database.openAsItIs(settings)));
    }

    @Override
    public List<InboxEntry> list(Set<DeliveryState> states, int most, boolean withPayloads) {
        return refusing(() -> records.list(states, most, withPayloads));
    }

    @Override
    public boolean replay(String delivery) {
        return refusing(() -> records.replay(delivery));
    }

    @Override
    public int replayAll() {
        return refusing(records::replayAll);
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
