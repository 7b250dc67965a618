package depot.fleet;

import depot.Parcel;
import depot.Route;
import java.util.ArrayList;
import java.util.List;

/** A lorry, its route and its load. */
public final class Lorry {
    public final String name;
    public final double limit;
    public Route route;
    public final List<Parcel> load = new ArrayList<>();

    public Lorry(String name, double limit) {
        this.name = name;
        this.limit = limit;
    }
}
