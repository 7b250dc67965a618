"""A parcel and who may carry it."""


class Parcel:
    def __init__(self, number, sender, target, weight):
        self.number = number
        self.sender = sender
        self.target = target
        self.weight = weight
        self.length = 10
        self.width = 10
        self.height = 10
        self.value = 0
        self.fragile = False
        self.cold = False

    def girth(self):
        """The longest side and twice the sum of the others."""
        sides = sorted([self.length, self.width, self.height])
        return sides[2] + 2 * (sides[0] + sides[1])


def fits(parcel, locker):
    """Whether a parcel goes into a locker's largest free box."""
    return parcel.girth() <= locker.girth and parcel.weight <= locker.limit


def split_by_carrier(parcels, carriers):
    """The parcels of each carrier; what nobody takes goes by lorry."""
    loads = {}
    for parcel in parcels:
        name = "lorry"
        for carrier in carriers:
            if carrier.takes(parcel):
                name = carrier.name
                break
        loads.setdefault(name, []).append(parcel)
    return loads
