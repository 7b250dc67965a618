"""Which lorry goes where."""

from depot.fleet import Fleet
from depot.route import Route, detour


class Planner:
    def __init__(self, fleet: Fleet):
        self.fleet = fleet
        self.routes = []

    def plan(self, parcels):
        """Gives each parcel to the route that it prolongs least."""
        for parcel in parcels:
            best = None
            for route in self.routes:
                extra = detour(route, parcel.target)
                if best is None or extra < best[1]:
                    best = (route, extra)
            if best is None:
                self.routes.append(Route(parcel.sender, parcel.target, "local"))
            else:
                best[0].stops.append(parcel.target)

    def names(self):
        """The names of lorries that have a route, in order."""
        names = []
        for lorry in self.fleet.lorries:
            if lorry.route is not None:
                if lorry.route.length() > 0:
                    name = lorry.name.strip()
                    if name != "":
                        if name not in names:
                            names.append(name)
        names.sort()
        return names


def hours(route, speed):
    """How long a route takes, breaks included."""
    driving = route.length() / speed
    return driving + 0.75 * (driving // 4.5)
