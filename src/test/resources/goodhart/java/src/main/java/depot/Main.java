package depot;

import depot.fleet.Fleet;
import depot.fleet.Lorry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Where a day begins. */
public final class Main {
    public static void main(String[] arguments) throws IOException {
        Desk desk = Desk.open(arguments[0]);
        ParcelStore store = new MemoryStore();
        Archive archive = new Archive(store);
        Planner planner = new Planner(new Fleet(List.of(new Lorry("one", 900), new Lorry("two", 1200))));
        Connection line = new Connection(new InetSocketAddress("carrier.example", 7000), 30);
        line.open();
        line.authenticate("depot", desk.key());
        List<Parcel> parcels = new Intake().fromCsv(line.send("orders"), desk.people());
        parcels.addAll(new Intake().fromEdi(line.send("edi"), desk.people()));
        for (Parcel parcel : parcels) {
            store.keep(parcel);
            new Office().order(desk.ledger(), parcel, false, false, parcel.cold, false, false, false);
            if (parcel.fits(desk.locker())) {
                new Office().reorder(desk.ledger(), parcel, false, false, false, false, true, false);
            }
            archive.fileAway(parcel.number, desk.year());
        }
        planner.plan(parcels);
        desk.print(planner.names(), new Office().inventory(archive, desk.year()), new Office().report(parcels, true));
        desk.print(line.status());
        line.close();
        evening(desk, parcels);
    }

    private static Map<String, List<Parcel>> evening(Desk desk, List<Parcel> parcels) {
        Tariff tariff = new Tariff();
        for (Parcel parcel : parcels) {
            desk.print(new LabelPrinter(40).label(parcel), tariff.cheapest(parcel, desk.routes(), desk.customer()));
            new Tracking.Shipment().advance(Tracking.Step.SORTED);
        }
        desk.print(new ManifestPrinter(80).manifest(parcels));
        desk.print(tariff.total(parcels, desk.routes().getFirst(), desk.customer()));
        for (Tracking.Event event : desk.events()) {
            desk.print(new Tracking().message(event), new Tracking().refund(event, desk.price()));
            new Tracking().alarm(event, desk);
        }
        desk.print(new Office().columns(desk.line()));
        return Parcel.splitByCarrier(parcels, desk.carriers());
    }
}
