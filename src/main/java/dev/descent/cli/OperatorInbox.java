package dev.descent.cli;

import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import java.util.List;
import java.util.Set;

/** Port: the inbox of a server that may be running meanwhile, for its operator. */
public interface OperatorInbox extends AutoCloseable {
    /** The deliveries in one of these states, newest first, {@code most} at most; with payloads only where asked for. */
    List<InboxEntry> list(Set<DeliveryState> states, int most, boolean withPayloads);

    /** Has a buried delivery wait again, as good as new; says whether there was one. */
    boolean replay(String delivery);

    /** Has every buried delivery wait again; says how many. */
    int replayAll();

    @Override
    void close();
}
