/** Paper work. */
import { Parcel } from "./parcel";
import { Archive } from "./store";

/** Enters an order and bills it. */
export function order(ledger: Ledger, parcel: Parcel, insured: boolean, fragile: boolean, express: boolean,
  cash: boolean, signed: boolean, weekend: boolean): void {
  if ((cash && insured) || (weekend && !express)) {
    throw new Error("these don't go together");
  }
  ledger.enter(parcel.number, [insured, fragile, express, cash, signed, weekend]);
  ledger.bill(parcel.number, (insured ? 200 : 0) + (fragile ? 150 : 0) + (express ? 900 : 0));
}

/** Enters a changed order and bills the difference. */
export function reorder(ledger: Ledger, parcel: Parcel, insured: boolean, fragile: boolean, express: boolean,
  cash: boolean, signed: boolean, weekend: boolean): void {
  if ((cash && insured) || (weekend && !express)) {
    throw new Error("these don't go together");
  }
  ledger.strike(parcel.number);
  ledger.enter(parcel.number, [insured, fragile, express, cash, signed, weekend]);
  ledger.bill(parcel.number, (insured ? 100 : 0) + (fragile ? 75 : 0) + (express ? 450 : 0));
}

/** A day's parcels as a table, or as a text. */
export function report(parcels: Parcel[], asTable: boolean): string {
  if (asTable) {
    const lines = ["number;weight"];
    for (const parcel of parcels) {
      if (parcel.weight > 0) {
        if (parcel.fragile) {
          lines.push(`${parcel.number};${parcel.weight};fragile`);
        } else {
          lines.push(`${parcel.number};${parcel.weight}`);
        }
      }
    }
    return lines.join("\n");
  } else {
    let heavy = 0;
    for (const parcel of parcels) {
      if (parcel.weight > 20) {
        heavy++;
        if (parcel.fragile) {
          heavy++;
        }
      }
    }
    if (heavy > 0) {
      return `${parcels.length} parcels, ${heavy} of them heavy`;
    }
    return `${parcels.length} parcels`;
  }
}

/** The fields of one line of a table, quotes respected. */
export function columns(line: string): string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (quoted) {
      if (letter === '"') {
        if (i + 1 < line.length && line[i + 1] === '"') {
          field += '"';
          i++;
        } else {
          quoted = false;
        }
      } else {
        field += letter;
      }
    } else if (letter === '"') {
      quoted = true;
    } else if (letter === ",") {
      fields.push(field);
      field = "";
    } else {
      field += letter;
    }
  }
  fields.push(field);
  return fields;
}

function boxesOf(archive: Archive, first: number, last: number): Parcel[] {
  return archive.boxes(first, last);
}

/** How many parcels a year's boxes and those of the year before hold. */
export function inventory(archive: Archive, year: number): number {
  return boxesOf(archive, year - 1, year).length;
}
