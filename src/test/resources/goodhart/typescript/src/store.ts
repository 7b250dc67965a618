/** Keeps parcels. */
import { Parcel } from "./parcel";

export interface ParcelStore {
  load(number: string): Parcel;
  keep(parcel: Parcel): void;
  heavierThan(weight: number): Parcel[];
}

export class MemoryStore implements ParcelStore {
  private readonly parcels = new Map<string, Parcel>();

  load(number: string): Parcel {
    return this.parcels.get(number)!;
  }

  keep(parcel: Parcel): void {
    this.parcels.set(parcel.number, parcel);
  }

  heavierThan(weight: number): Parcel[] {
    return [...this.parcels.values()].filter((parcel) => parcel.weight > weight);
  }
}

export class Archive {
  private readonly years = new Map<number, Parcel[]>();

  constructor(private readonly store: ParcelStore) {}

  /** Puts a parcel into a year's box. */
  fileAway(number: string, year: number): void {
    this.years.set(year, [...(this.years.get(year) ?? []), this.store.load(number)]);
  }

  /** The parcels of some years. */
  boxes(first: number, last: number): Parcel[] {
    return [...this.years].filter(([year]) => first <= year && year <= last).flatMap(([, box]) => box);
  }
}
