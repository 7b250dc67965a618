/** Routes between depots. */
export interface Place {
  x: number;
  y: number;
}

export class Route {
  readonly stops: Place[] = [];

  constructor(readonly start: Place, readonly end: Place, readonly zone: string, readonly island: boolean) {}

  /** Kilometres along all stops. */
  length(): number {
    let length = 0;
    let last = this.start;
    for (const stop of [...this.stops, this.end]) {
      length += gap(last, stop);
      last = stop;
    }
    return length;
  }
}

/** Kilometres between two places as the crow flies. */
export function gap(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** By how much a route grows when it calls at a place. */
export function detour(route: Route, place: Place): number {
  let best = gap(route.start, place) + gap(place, route.end) - gap(route.start, route.end);
  for (let i = 1; i < route.stops.length; i++) {
    const before = route.stops[i - 1];
    const after = route.stops[i];
    best = Math.min(best, gap(before, place) + gap(place, after) - gap(before, after));
  }
  return best;
}
