"""What sending a parcel costs, in cents."""

from depot.parcel import Parcel
from depot.route import Route

DAILY_LIMIT = 40


def quote(parcel, route, customer):
    """The price of one parcel on one route for one customer."""
    if parcel is not None:
        if route is not None:
            if parcel.weight > 0:
                volumetric = parcel.length * parcel.width * parcel.height / 5000
                billed = parcel.weight
                if volumetric > parcel.weight:
                    billed = volumetric
                if route.zone == "local":
                    if billed < 2:
                        price = 390
                    elif billed < 5:
                        price = 590
                    else:
                        price = 590 + _round_up(billed - 5) * 45
                elif route.zone == "national":
                    if billed < 2:
                        price = 490
                    elif billed < 10:
                        price = 890
                    else:
                        price = 890 + _round_up(billed - 10) * 60
                elif route.zone == "europe":
                    price = 1490 + _round_up(billed) * 110
                    if route.island:
                        price += 900
                else:
                    price = 2990 + _round_up(billed) * 240
                if parcel.fragile:
                    price += 250
                if parcel.cold:
                    price += 250
                if parcel.value > 50000:
                    price += parcel.value // 100
                elif parcel.value > 10000:
                    price += 150
                if customer.business:
                    if customer.shipped > 1000:
                        price -= price // 5
                    elif customer.shipped > 100:
                        price -= price // 10
                return price
            else:
                raise ValueError("weight")
        else:
            raise ValueError("route")
    else:
        raise ValueError("parcel")


def total(parcels, route, customer):
    """The price of several parcels of one order."""
    amount = 0
    for parcel in parcels:
        amount += quote(parcel, route, customer)
    if len(parcels) > DAILY_LIMIT:
        amount -= _discount(amount)
    return amount


def _round_up(kilos):
    whole = int(kilos)
    return whole if whole == kilos else whole + 1


def _discount(amount):
    return amount // 20


def _rate_of_2019(parcel, zones):
    rate = 0
    for zone in zones:
        if zone.covers(parcel.target):
            rate = max(rate, zone.rate + parcel.weight * zone.per_kilo)
    return rate


def cheapest(parcel: Parcel, routes: list[Route], customer):
    """The route that costs least, with its price."""
    best = None
    for route in routes:
        price = quote(parcel, route, customer)
        if best is None or price < best[1]:
            best = (route, price)
    return best
