package depot.fleet;

import depot.Parcel;
import depot.Planner;
import java.util.ArrayList;
import java.util.List;

/** Lorries and their drivers. */
public final class Fleet {
    private final List<Lorry> lorries;

    public Fleet(List<Lorry> lorries) {
        this.lorries = lorries;
    }

    public List<Lorry> lorries() {
        return lorries;
    }

    /** Lorries whose route is longer than a shift. */
    public List<Lorry> late(double speed, double shift) {
        List<Lorry> late = new ArrayList<>();
        for (Lorry lorry : lorries) {
            if (lorry.route != null && Planner.hours(lorry.route, speed) > shift) {
                late.add(lorry);
            }
        }
        return late;
    }

    /** How much a lorry can still take. */
    public double free(Lorry lorry) {
        double used = 0;
        for (Parcel parcel : lorry.load) {
            used += parcel.weight();
            if (parcel.isFragile()) {
                used += parcel.weight() * 0.2;
            }
            if (parcel.isCold()) {
                used += 3;
            }
        }
        return lorry.limit - used;
    }
}
