"""Routes between depots."""


class Route:
    def __init__(self, start, end, zone):
        self.start = start
        self.end = end
        self.zone = zone
        self.island = False
        self.stops = []

    def length(self):
        """Kilometres along all stops."""
        points = [self.start, *self.stops, self.end]
        return sum(gap(a, b) for a, b in zip(points, points[1:]))


def gap(a, b):
    """Kilometres between two places as the crow flies."""
    return ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5


def detour(route, place):
    """By how much a route grows when it calls at a place."""
    best = None
    points = [route.start, *route.stops, route.end]
    for a, b in zip(points, points[1:]):
        extra = gap(a, place) + gap(place, b) - gap(a, b)
        if best is None or extra < best:
            best = extra
    return best
