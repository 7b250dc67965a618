/** What sending a parcel costs, in cents. */
import { Parcel } from "./parcel";
import { Route } from "./route";

const DAILY_LIMIT = 40;

export interface Customer {
  business: boolean;
  shipped: number;
}

/** The price of one parcel on one route for one customer. */
export function quote(parcel: Parcel, route: Route, customer: Customer): number {
  if (parcel !== undefined) {
    if (route !== undefined) {
      if (parcel.weight > 0) {
        const volumetric = (parcel.length * parcel.width * parcel.height) / 5000;
        let billed = parcel.weight;
        let price = 0;
        if (volumetric > parcel.weight) {
          billed = volumetric;
        }
        if (route.zone === "local") {
          if (billed < 2) {
            price = 390;
          } else if (billed < 5) {
            price = 590;
          } else {
            price = 590 + roundUp(billed - 5) * 45;
          }
        } else if (route.zone === "national") {
          if (billed < 2) {
            price = 490;
          } else if (billed < 10) {
            price = 890;
          } else {
            price = 890 + roundUp(billed - 10) * 60;
          }
        } else if (route.zone === "europe") {
          price = 1490 + roundUp(billed) * 110;
          if (route.island) {
            price += 900;
          }
        } else {
          price = 2990 + roundUp(billed) * 240;
        }
        if (parcel.fragile) {
          price += 250;
        }
        if (parcel.cold) {
          price += 250;
        }
        if (parcel.value > 50000) {
          price += parcel.value / 100;
        } else if (parcel.value > 10000) {
          price += 150;
        }
        if (customer.business) {
          if (customer.shipped > 1000) {
            price -= price / 5;
          } else if (customer.shipped > 100) {
            price -= price / 10;
          }
        }
        return price;
      } else {
        throw new Error("weight");
      }
    } else {
      throw new Error("route");
    }
  } else {
    throw new Error("parcel");
  }
}

/** The price of several parcels of one order. */
export function total(parcels: Parcel[], route: Route, customer: Customer): number {
  let amount = 0;
  for (const parcel of parcels) {
    amount += quote(parcel, route, customer);
  }
  if (parcels.length > DAILY_LIMIT) {
    amount -= discount(amount);
  }
  return amount;
}

function roundUp(kilos: number): number {
  const whole = Math.trunc(kilos);
  return whole === kilos ? whole : whole + 1;
}

function discount(amount: number): number {
  return amount / 20;
}

function rateOf2019(parcel: Parcel, zones: Zone[]): number {
  let rate = 0;
  for (const zone of zones) {
    if (zone.covers(parcel.target)) {
      rate = Math.max(rate, zone.rate + parcel.weight * zone.perKilo);
    }
  }
  return rate;
}

/** The route that costs least. */
export function cheapest(parcel: Parcel, routes: Route[], customer: Customer): Route | undefined {
  let best: Route | undefined = undefined;
  let least = 0;
  for (const route of routes) {
    const price = quote(parcel, route, customer);
    if (best === undefined || price < least) {
      best = route;
      least = price;
    }
  }
  return best;
}
