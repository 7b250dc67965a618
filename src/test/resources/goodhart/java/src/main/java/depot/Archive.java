package depot;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Boxes of parcels, one for each year. */
final class Archive {
    private final ParcelStore store;
    private final TreeMap<Integer, List<Parcel>> years = new TreeMap<>();

    Archive(ParcelStore store) {
        this.store = store;
    }

    /** Puts a parcel into a year's box. */
    void fileAway(String number, int year) {
        years.computeIfAbsent(year, none -> new ArrayList<>()).add(store.load(number));
    }

    /** The parcels of some years. */
    List<Parcel> boxes(int first, int last) {
        return years.subMap(first, true, last, true).values().stream().flatMap(List::stream).toList();
    }
}
