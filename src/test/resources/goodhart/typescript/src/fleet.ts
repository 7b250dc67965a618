/** Lorries and their drivers. */
import { Parcel } from "./parcel";
import { hours } from "./planner";
import { Route } from "./route";

export class Lorry {
  route: Route | undefined = undefined;
  readonly load: Parcel[] = [];

  constructor(readonly name: string, readonly limit: number) {}
}

export class Fleet {
  constructor(readonly lorries: Lorry[]) {}

  /** Lorries whose route is longer than a shift. */
  late(speed: number, shift: number): Lorry[] {
    return this.lorries.filter((lorry) => lorry.route !== undefined && hours(lorry.route, speed) > shift);
  }

  /** How much a lorry can still take. */
  free(lorry: Lorry): number {
    let used = 0;
    for (const parcel of lorry.load) {
      used += parcel.weight;
      if (parcel.fragile) {
        used += parcel.weight * 0.2;
      }
      if (parcel.cold) {
        used += 3;
      }
    }
    return lorry.limit - used;
  }
}
