"""Lorries and their drivers."""

from depot.planner import hours


class Lorry:
    def __init__(self, name, limit):
        self.name = name
        self.limit = limit
        self.route = None
        self.load = []


class Fleet:
    def __init__(self, lorries):
        self.lorries = lorries

    def late(self, speed, shift):
        """Lorries whose route is longer than a shift."""
        return [lorry for lorry in self.lorries if lorry.route and hours(lorry.route, speed) > shift]

    def free(self, lorry):
        """How much a lorry can still take."""
        used = 0
        for parcel in lorry.load:
            used += parcel.weight
            if parcel.fragile:
                used += parcel.weight * 0.2
            if parcel.cold:
                used += 3
        return lorry.limit - used
