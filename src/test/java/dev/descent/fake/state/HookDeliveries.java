package dev.descent.fake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attempts to deliver webhooks, as GitHub lists them to the App: newest first. */
public final class HookDeliveries {
    private final List<HookDelivery> deliveries = new ArrayList<>();

    public void add(HookDelivery delivery) {
        deliveries.add(delivery);
    }

    public List<HookDelivery> newestFirst() {
        return deliveries.reversed();
    }

    public Optional<HookDelivery> find(long id) {
        return deliveries.stream().filter(delivery -> delivery.id() == id).findFirst();
    }
}
