/** A parcel and who may carry it. */
import type { Person } from "people";

export class Parcel {
  length = 10;
  width = 10;
  height = 10;
  value = 0;
  fragile = false;
  cold = false;

  constructor(readonly number: string, readonly sender: Person, readonly target: Person, readonly weight: number) {}

  /** The longest side and twice the sum of the others. */
  girth(): number {
    const longest = Math.max(this.length, this.width, this.height);
    return longest + 2 * (this.length + this.width + this.height - longest);
  }
}

/** Whether a parcel goes into a locker's largest free box. */
export function fits(parcel: Parcel, locker: Locker): boolean {
  return parcel.girth() <= locker.girth && parcel.weight <= locker.limit;
}

/** The parcels of each carrier; what nobody takes goes by lorry. */
export function splitByCarrier(parcels: Parcel[], carriers: Carrier[]): Map<string, Parcel[]> {
  const loads = new Map<string, Parcel[]>();
  for (const parcel of parcels) {
    let name = "lorry";
    for (const carrier of carriers) {
      if (carrier.takes(parcel)) {
        name = carrier.name;
        break;
      }
    }
    loads.set(name, [...(loads.get(name) ?? []), parcel]);
  }
  return loads;
}
