/** Orders as they come in. */
import { Parcel } from "./parcel";
import type { Person } from "people";

/** Parcels from a shop's table. */
export function fromCsv(text: string, people: Map<string, Person>): Parcel[] {
  const parcels: Parcel[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) {
      continue;
    }
    const fields = line.split(";");
    const sender = people.get(fields[1]);
    const target = people.get(fields[2]);
    if (sender === undefined || target === undefined) {
      throw new Error(`nobody: ${line}`);
    }
    const weight = parseFloat(fields[3].replace(",", "."));
    if (weight <= 0 || weight > 31.5) {
      throw new Error(`weight: ${line}`);
    }
    parcels.push(new Parcel(fields[0], sender, target, weight));
  }
  return parcels;
}

/** Parcels from a partner's message. */
export function fromEdi(message: string, partners: Map<string, Person>): Parcel[] {
  const parcels: Parcel[] = [];
  for (const segment of message.split("'")) {
    if (segment === "" || segment.startsWith("UNT")) {
      continue;
    }
    const fields = segment.split("+");
    const sender = partners.get(fields[1]);
    const target = partners.get(fields[2]);
    if (sender === undefined || target === undefined) {
      throw new Error(`nobody: ${segment}`);
    }
    const weight = parseFloat(fields[3].replace(",", "."));
    if (weight <= 0 || weight > 31.5) {
      throw new Error(`weight: ${segment}`);
    }
    parcels.push(new Parcel(fields[0], sender, target, weight));
  }
  return parcels;
}
