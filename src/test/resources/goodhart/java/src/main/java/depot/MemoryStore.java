package depot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps parcels as long as the process runs. */
final class MemoryStore implements ParcelStore {
    private final Map<String, Parcel> parcels = new HashMap<>();

    @Override
    public Parcel load(String number) {
        return parcels.get(number);
    }

    @Override
    public void keep(Parcel parcel) {
        parcels.put(parcel.number, parcel);
    }

    @Override
    public List<Parcel> heavierThan(double weight) {
        return parcels.values().stream().filter(parcel -> parcel.weight > weight).toList();
    }
}
