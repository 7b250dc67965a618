import { Parcel } from "../src/parcel";
import { Route } from "../src/route";
import { quote, total } from "../src/tariff";

const town = new Route({ x: 0, y: 0 }, { x: 1, y: 1 }, "local", false);
const stranger = { business: false, shipped: 0 };

test("a light parcel in town costs least", () => {
  expect(quote(new Parcel("1", anna, ben, 1), town, stranger)).toBe(390);
});

test("several parcels add up", () => {
  expect(total([new Parcel("1", anna, ben, 1), new Parcel("2", anna, ben, 1)], town, stranger)).toBe(780);
});
