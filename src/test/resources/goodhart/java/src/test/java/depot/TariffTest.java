package depot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {
    private final Tariff tariff = new Tariff();

    @Test
    void a_light_parcel_in_town_costs_least() {
        Parcel parcel = new Parcel("1", null, null, 1);
        assertEquals(390, tariff.quote(parcel, new Route(null, null, "local", false), new Customer()));
    }

    @Test
    void several_parcels_add_up() {
        List<Parcel> parcels = List.of(new Parcel("1", null, null, 1), new Parcel("2", null, null, 1));
        assertEquals(780, tariff.total(parcels, new Route(null, null, "local", false), new Customer()));
    }
}
