package depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A parcel and who may carry it. */
public final class Parcel {
    final String number;
    final Person sender;
    final Person target;
    final double weight;
    double length = 10;
    double width = 10;
    double height = 10;
    int value;
    boolean fragile;
    boolean cold;

    public Parcel(String number, Person sender, Person target, double weight) {
        this.number = number;
        this.sender = sender;
        this.target = target;
        this.weight = weight;
    }

    /** The longest side and twice the sum of the others. */
    public double girth() {
        double longest = Math.max(length, Math.max(width, height));
        return longest + 2 * (length + width + height - longest);
    }

    /** Whether it goes into a locker's largest free box. */
    public boolean fits(Locker locker) {
        return girth() <= locker.girth && weight <= locker.limit;
    }

    /** The parcels of each carrier; what nobody takes goes by lorry. */
    public static Map<String, List<Parcel>> splitByCarrier(List<Parcel> parcels, List<Carrier> carriers) {
        Map<String, List<Parcel>> loads = new TreeMap<>();
        for (Parcel parcel : parcels) {
            String name = "lorry";
            for (Carrier carrier : carriers) {
                if (carrier.takes(parcel)) {
                    name = carrier.name();
                    break;
                }
            }
            loads.computeIfAbsent(name, none -> new ArrayList<>()).add(parcel);
        }
        return loads;
    }
}
