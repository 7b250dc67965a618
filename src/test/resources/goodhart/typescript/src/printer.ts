/** What is printed on paper. */
import { Parcel } from "./parcel";
import type { Person } from "people";

export class Printer {
  constructor(protected readonly width: number) {}

  protected rule(): string {
    return "-".repeat(this.width);
  }
}

export class LabelPrinter extends Printer {
  /** The label that is glued on a parcel. */
  label(parcel: Parcel): string {
    return [this.rule(), ...this.address(parcel.target), parcel.number].join("\n");
  }

  private address(person: Person): string[] {
    const lines: string[] = [];
    lines.push(person.name.slice(0, this.width));
    if (person.company !== undefined) {
      lines.push(person.company.slice(0, this.width));
    }
    lines.push(`${person.street} ${person.house}`);
    if (person.country !== "DE") {
      lines.push(`${person.country}-${person.postcode} ${person.city}`);
    } else {
      lines.push(`${person.postcode} ${person.city}`);
    }
    return lines;
  }
}

export class ManifestPrinter extends Printer {
  /** What a driver takes along. */
  manifest(parcels: Parcel[]): string {
    const pages: string[] = [];
    for (const parcel of parcels) {
      pages.push(this.rule());
      pages.push(...this.address(parcel.target));
    }
    return pages.join("\n");
  }

  private address(person: Person): string[] {
    const lines: string[] = [];
    lines.push(person.name.slice(0, this.width));
    if (person.company !== undefined) {
      lines.push(person.company.slice(0, this.width));
    }
    lines.push(`${person.street} ${person.house}`);
    if (person.country !== "DE") {
      lines.push(`${person.country}-${person.postcode} ${person.city}`);
    } else {
      lines.push(`${person.postcode} ${person.city}`);
    }
    return lines;
  }
}
