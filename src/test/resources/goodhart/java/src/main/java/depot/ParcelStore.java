package depot;

import java.util.List;

/** Keeps parcels. */
interface ParcelStore {
    Parcel load(String number);

    void keep(Parcel parcel);

    List<Parcel> heavierThan(double weight);
}
