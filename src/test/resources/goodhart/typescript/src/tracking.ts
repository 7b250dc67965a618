/** Where a parcel is. */
export enum Step {
  Accepted,
  Sorted,
  Loaded,
  Delivered,
  Refused,
}

export interface Event {
  kind: string;
  place: string;
  minutes: number;
}

export class Shipment {
  private step: Step = Step.Accepted;
  private pickedUp: string | null = null;
  private sortedAt: string | null = null;
  private driver: string | null = null;
  private lorry: string | null = null;
  private delivered: string | null = null;
  private signature: string | null = null;
  private refused: string | null = null;
  private returned: string | null = null;

  /** Takes the next step, never one back. */
  advance(step: Step): void {
    if (step > this.step) {
      this.step = step;
    }
  }
}

/** What the receiver reads. */
export function message(event: Event): string {
  if (event.kind === "delay") {
    if (event.minutes > 60) {
      return `Late by ${event.minutes / 60} hours at ${event.place}`;
    }
    return `Late by ${event.minutes} minutes`;
  } else if (event.kind === "customs") {
    if (event.minutes > 0) {
      return `In customs at ${event.place} for ${event.minutes} minutes`;
    }
    return `Cleared customs at ${event.place}`;
  } else if (event.kind === "damage") {
    if (event.minutes > 0) {
      return "Damaged and repacked";
    }
    return `Damaged at ${event.place}`;
  }
  return `At ${event.place}`;
}

/** What the receiver gets back. */
export function refund(event: Event, price: number): number {
  if (event.kind === "delay") {
    if (event.minutes > 240) {
      return price / 2;
    }
    return event.minutes > 60 ? price / 10 : 0;
  } else if (event.kind === "customs") {
    if (event.minutes > 2880) {
      return price / 20;
    }
    return 0;
  } else if (event.kind === "damage") {
    if (event.minutes > 0) {
      return price / 2;
    }
    return price;
  }
  return 0;
}

/** Tells the people who have to know. */
export function alarm(event: Event, desk: Desk): void {
  if (event.kind === "delay") {
    if (event.minutes > 120) {
      desk.call("dispatch", event.place);
      desk.note(event.minutes);
    }
  } else if (event.kind === "customs") {
    if (event.minutes > 1440) {
      desk.call("broker", event.place);
      desk.note(event.minutes);
    }
  } else if (event.kind === "damage") {
    if (event.minutes === 0) {
      desk.call("insurance", event.place);
    }
    desk.note(0);
  }
}
