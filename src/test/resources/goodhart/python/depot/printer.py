"""What is printed on paper."""


class Printer:
    def __init__(self, width):
        self.width = width

    def rule(self):
        return "-" * self.width


class LabelPrinter(Printer):
    def label(self, parcel):
        """The label that is glued on a parcel."""
        return "\n".join([self.rule(), *self.address(parcel.target), str(parcel.number)])

    def address(self, person):
        lines = [person.name[: self.width]]
        if person.company:
            lines.append(person.company[: self.width])
        lines.append(f"{person.street} {person.house}")
        if person.country != "DE":
            lines.append(f"{person.country}-{person.postcode} {person.city}")
        else:
            lines.append(f"{person.postcode} {person.city}")
        return lines


class ManifestPrinter(Printer):
    def manifest(self, parcels):
        """What a driver takes along."""
        pages = []
        for parcel in parcels:
            pages.append(self.rule())
            pages.extend(self.address(parcel.target))
        return "\n".join(pages)

    def address(self, person):
        lines = [person.name[: self.width]]
        if person.company:
            lines.append(person.company[: self.width])
        lines.append(f"{person.street} {person.house}")
        if person.country != "DE":
            lines.append(f"{person.country}-{person.postcode} {person.city}")
        else:
            lines.append(f"{person.postcode} {person.city}")
        return lines
