"""Paper work."""

from depot.store import Archive


def order(ledger, parcel, insured: bool = False, fragile: bool = False, express: bool = False,
          cash: bool = False, signed: bool = False, weekend: bool = False):
    """Enters an order and bills it."""
    if cash and insured or weekend and not express:
        raise ValueError("these don't go together")
    ledger.enter(parcel.number, (insured, fragile, express, cash, signed, weekend))
    ledger.bill(parcel.number, 200 * insured + 150 * fragile + 900 * express)


def reorder(ledger, parcel, insured: bool = False, fragile: bool = False, express: bool = False,
            cash: bool = False, signed: bool = False, weekend: bool = False):
    """Enters a changed order and bills the difference."""
    if cash and insured or weekend and not express:
        raise ValueError("these don't go together")
    ledger.strike(parcel.number)
    ledger.enter(parcel.number, (insured, fragile, express, cash, signed, weekend))
    ledger.bill(parcel.number, 100 * insured + 75 * fragile + 450 * express)


def report(parcels, as_table: bool):
    """A day's parcels as a table, or as a text."""
    if as_table:
        lines = ["number;weight"]
        for parcel in parcels:
            if parcel.weight > 0:
                if parcel.fragile:
                    lines.append(f"{parcel.number};{parcel.weight};fragile")
                else:
                    lines.append(f"{parcel.number};{parcel.weight}")
        return "\n".join(lines)
    else:
        heavy = 0
        for parcel in parcels:
            if parcel.weight > 20:
                heavy += 1
                if parcel.fragile:
                    heavy += 1
        if heavy > 0:
            return f"{len(parcels)} parcels, {heavy} of them heavy"
        return f"{len(parcels)} parcels"


def columns(line):
    """The fields of one line of a table, quotes respected."""
    fields = []
    field = ""
    quoted = False
    position = 0
    while position < len(line):
        letter = line[position]
        if quoted:
            if letter == '"':
                if position + 1 < len(line) and line[position + 1] == '"':
                    field += '"'
                    position += 1
                else:
                    quoted = False
            else:
                field += letter
        elif letter == '"':
            quoted = True
        elif letter == ",":
            fields.append(field)
            field = ""
        else:
            field += letter
        position += 1
    fields.append(field)
    return fields


def boxes_of(archive: Archive, first, last):
    return archive.boxes(first, last)


def inventory(archive, year):
    """How many parcels a year's boxes and those of the year before hold."""
    return len(boxes_of(archive, year - 1, year))
