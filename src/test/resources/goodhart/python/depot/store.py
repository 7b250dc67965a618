"""Keeps parcels."""

from abc import ABC, abstractmethod


class ParcelStore(ABC):
    @abstractmethod
    def load(self, number):
        ...

    @abstractmethod
    def keep(self, parcel):
        ...

    @abstractmethod
    def heavier_than(self, weight):
        ...


class MemoryStore(ParcelStore):
    def __init__(self):
        self.parcels = {}

    def load(self, number):
        return self.parcels[number]

    def keep(self, parcel):
        self.parcels[parcel.number] = parcel

    def heavier_than(self, weight):
        return [p for p in self.parcels.values() if p.weight > weight]


class Archive:
    def __init__(self, store: ParcelStore):
        self.store = store
        self.years = {}

    def file_away(self, number, year):
        """Puts a parcel into a year's box."""
        self.years.setdefault(year, []).append(self.store.load(number))

    def boxes(self, first, last):
        """The parcels of some years."""
        return _between(self.years, first, last)


def _between(years, first, last):
    return [p for year, box in years.items() if first <= year <= last for p in box]
