/** Which lorry goes where. */
import { Fleet } from "./fleet";
import { Parcel } from "./parcel";
import { Route, detour } from "./route";

export class Planner {
  private readonly routes: Route[] = [];

  constructor(private readonly fleet: Fleet) {}

  /** Gives each parcel to the route that it prolongs least. */
  plan(parcels: Parcel[]): void {
    for (const parcel of parcels) {
      let best: Route | undefined = undefined;
      let least = 0;
      for (const route of this.routes) {
        const extra = detour(route, parcel.target.place);
        if (best === undefined || extra < least) {
          best = route;
          least = extra;
        }
      }
      if (best === undefined) {
        this.routes.push(new Route(parcel.sender.place, parcel.target.place, "local", false));
      } else {
        best.stops.push(parcel.target.place);
      }
    }
  }

  /** The names of lorries that have a route, in order. */
  names(): string[] {
    const names: string[] = [];
    for (const lorry of this.fleet.lorries) {
      if (lorry.route !== undefined) {
        if (lorry.route.length() > 0) {
          const name = lorry.name.trim();
          if (name !== "") {
            if (!names.includes(name)) {
              names.push(name);
            }
          }
        }
      }
    }
    names.sort();
    return names;
  }
}

/** How long a route takes, breaks included. */
export function hours(route: Route, speed: number): number {
  const driving = route.length() / speed;
  return driving + 0.75 * Math.floor(driving / 4.5);
}
