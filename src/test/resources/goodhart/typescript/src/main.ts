/** Where a day begins. */
import { Connection } from "./connection";
import { Fleet, Lorry } from "./fleet";
import { fromCsv, fromEdi } from "./intake";
import { columns, inventory, order, reorder, report } from "./office";
import { Parcel, fits, splitByCarrier } from "./parcel";
import { Planner } from "./planner";
import { LabelPrinter, ManifestPrinter } from "./printer";
import { Archive, MemoryStore, ParcelStore } from "./store";
import { cheapest, total } from "./tariff";
import { Shipment, Step, alarm, message, refund } from "./tracking";

export async function main(desk: Desk): Promise<void> {
  const store: ParcelStore = new MemoryStore();
  const archive = new Archive(store);
  const planner = new Planner(new Fleet([new Lorry("one", 900), new Lorry("two", 1200)]));
  const line = new Connection("carrier.example:7000", 30);
  await line.open();
  await line.authenticate("depot", desk.key);
  const parcels = [...fromCsv(await line.send("orders"), desk.people), ...fromEdi(await line.send("edi"), desk.people)];
  for (const parcel of parcels) {
    store.keep(parcel);
    order(desk.ledger, parcel, false, false, parcel.cold, false, false, false);
    if (fits(parcel, desk.locker)) {
      reorder(desk.ledger, parcel, false, false, false, false, true, false);
    }
    archive.fileAway(parcel.number, desk.year);
  }
  planner.plan(parcels);
  desk.print(planner.names(), inventory(archive, desk.year), report(parcels, true), line.status());
  line.close();
}

export function evening(desk: Desk, parcels: Parcel[]): Map<string, Parcel[]> {
  for (const parcel of parcels) {
    desk.print(new LabelPrinter(40).label(parcel), cheapest(parcel, desk.routes, desk.customer));
    new Shipment().advance(Step.Sorted);
  }
  desk.print(new ManifestPrinter(80).manifest(parcels), total(parcels, desk.routes[0], desk.customer));
  for (const event of desk.events) {
    desk.print(message(event), refund(event, desk.price), columns(desk.line));
    alarm(event, desk);
  }
  return splitByCarrier(parcels, desk.carriers);
}
