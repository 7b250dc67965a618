package depot;

import java.util.ArrayList;
import java.util.List;

/** A way between two depots. */
public final class Route {
    final Place start;
    final Place end;
    final String zone;
    final boolean island;
    final List<Place> stops = new ArrayList<>();

    public Route(Place start, Place end, String zone, boolean island) {
        this.start = start;
        this.end = end;
        this.zone = zone;
        this.island = island;
    }

    /** Kilometres along all stops. */
    public double length() {
        double length = 0;
        Place last = start;
        for (Place stop : stops) {
            length += last.gap(stop);
            last = stop;
        }
        return length + last.gap(end);
    }

    /** By how much it grows when it calls at a place. */
    public double detour(Place place) {
        double best = start.gap(place) + place.gap(end) - start.gap(end);
        for (int i = 1; i < stops.size(); i++) {
            Place before = stops.get(i - 1);
            Place after = stops.get(i);
            best = Math.min(best, before.gap(place) + place.gap(after) - before.gap(after));
        }
        return best;
    }
}
