"""Where a day begins."""

from depot.connection import Connection
from depot.fleet import Fleet, Lorry
from depot.intake import from_csv, from_edi
from depot.office import columns, inventory, order, reorder, report
from depot.parcel import fits, split_by_carrier
from depot.planner import Planner
from depot.printer import LabelPrinter, ManifestPrinter
from depot.store import Archive, MemoryStore
from depot.tariff import cheapest, total
from depot.tracking import Shipment, alarm, message, refund


def main(desk, ledger, people, lockers, carriers):
    store = MemoryStore()
    archive = Archive(store)
    planner = Planner(Fleet([Lorry("one", 900), Lorry("two", 1200)]))
    line = Connection(("carrier.example", 7000), 30)
    line.open()
    line.authenticate("depot", desk.key)
    parcels = from_csv(line.send("orders"), people) + from_edi(line.send("edi"), people)
    for parcel in parcels:
        store.keep(parcel)
        order(ledger, parcel, express=parcel.cold)
        if any(fits(parcel, locker) for locker in lockers):
            reorder(ledger, parcel)
        archive.file_away(parcel.number, desk.year)
    planner.plan(parcels)
    print(planner.names(), inventory(archive, desk.year), report(parcels, True), line.status())
    line.close()


def evening(desk, parcels, events, price, customer, routes):
    for parcel in parcels:
        desk.print(LabelPrinter(40).label(parcel), cheapest(parcel, routes, customer))
        Shipment(parcel.number).advance(desk.step)
    desk.print(ManifestPrinter(80).manifest(parcels), total(parcels, routes[0], customer))
    for event in events:
        desk.print(message(event), refund(event, price), columns(desk.line))
        alarm(event, desk)
    return split_by_carrier(parcels, desk.carriers)
