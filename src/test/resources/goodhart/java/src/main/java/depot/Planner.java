package depot;

import depot.fleet.Fleet;
import depot.fleet.Lorry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which lorry goes where. */
public final class Planner {
    private final Fleet fleet;
    private final List<Route> routes = new ArrayList<>();

    public Planner(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Gives each parcel to the route that it prolongs least. */
    public void plan(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            Route best = null;
            double least = 0;
            for (Route route : routes) {
                double extra = route.detour(parcel.target.place);
                if (best == null || extra < least) {
                    best = route;
                    least = extra;
                }
            }
            if (best == null) {
                routes.add(new Route(parcel.sender.place, parcel.target.place, "local", false));
            } else {
                best.stops.add(parcel.target.place);
            }
        }
    }

    /** The names of lorries that have a route, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Lorry lorry : fleet.lorries()) {
            if (lorry.route != null) {
                if (lorry.route.length() > 0) {
                    String name = lorry.name.strip();
                    if (!name.isEmpty()) {
                        if (!names.contains(name)) {
                            names.add(name);
                        }
                    }
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    /** How long a route takes, breaks included. */
    public static double hours(Route route, double speed) {
        double driving = route.length() / speed;
        return driving + 0.75 * Math.floor(driving / 4.5);
    }
}
