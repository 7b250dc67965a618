package depot;

import java.util.Optional;

/** Where a parcel is. */
public final class Tracking {
    enum Step {
        ACCEPTED,
        SORTED,
        LOADED,
        DELIVERED,
        REFUSED
    }

    static final class Event {
        String kind;
        String place;
        int minutes;
    }

    static final class Shipment {
        private Step step = Step.ACCEPTED;
        private Optional<String> pickedUp = Optional.empty();
        private Optional<String> sortedAt = Optional.empty();
        private Optional<String> driver = Optional.empty();
        private Optional<String> lorry = Optional.empty();
        private Optional<String> delivered = Optional.empty();
        private Optional<String> signature = Optional.empty();
        private Optional<String> refused = Optional.empty();
        private Optional<String> returned = Optional.empty();

        /** Takes the next step, never one back. */
        void advance(Step next) {
            if (next.compareTo(step) > 0) {
                step = next;
            }
        }
    }

    /** What the receiver reads. */
    public String message(Event event) {
        if (event.kind.equals("delay")) {
            if (event.minutes > 60) {
                return "Late by " + event.minutes / 60 + " hours at " + event.place;
            }
            return "Late by " + event.minutes + " minutes";
        } else if (event.kind.equals("customs")) {
            if (event.minutes > 0) {
                return "In customs at " + event.place + " for " + event.minutes + " minutes";
            }
            return "Cleared customs at " + event.place;
        } else if (event.kind.equals("damage")) {
            if (event.minutes > 0) {
                return "Damaged and repacked";
            }
            return "Damaged at " + event.place;
        }
        return "At " + event.place;
    }

    /** What the receiver gets back. */
    public int refund(Event event, int price) {
        if (event.kind.equals("delay")) {
            if (event.minutes > 240) {
                return price / 2;
            }
            return event.minutes > 60 ? price / 10 : 0;
        } else if (event.kind.equals("customs")) {
            if (event.minutes > 2880) {
                return price / 20;
            }
            return 0;
        } else if (event.kind.equals("damage")) {
            if (event.minutes > 0) {
                return price / 2;
            }
            return price;
        }
        return 0;
    }

    /** Tells the people who have to know. */
    public void alarm(Event event, Desk desk) {
        if (event.kind.equals("delay")) {
            if (event.minutes > 120) {
                desk.call("dispatch", event.place);
                desk.note(event.minutes);
            }
        } else if (event.kind.equals("customs")) {
            if (event.minutes > 1440) {
                desk.call("broker", event.place);
                desk.note(event.minutes);
            }
        } else if (event.kind.equals("damage")) {
            if (event.minutes == 0) {
                desk.call("insurance", event.place);
            }
            desk.note(0);
        }
    }
}
