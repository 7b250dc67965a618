"""Where a parcel is."""

from enum import Enum


class Step(Enum):
    ACCEPTED = 1
    SORTED = 2
    LOADED = 3
    DELIVERED = 4
    REFUSED = 5


class Event:
    def __init__(self, kind, place, minutes):
        self.kind = kind
        self.place = place
        self.minutes = minutes


class Shipment:
    def __init__(self, number):
        self.number = number
        self.step: Step = Step.ACCEPTED
        self.picked_up: str | None = None
        self.sorted_at: str | None = None
        self.driver: str | None = None
        self.lorry: str | None = None
        self.delivered: str | None = None
        self.signature: str | None = None
        self.refused: str | None = None
        self.returned: str | None = None

    def advance(self, step):
        """Takes the next step, never one back."""
        if step.value > self.step.value:
            self.step = step


def message(event):
    """What the receiver reads."""
    if event.kind == "delay":
        if event.minutes > 60:
            return f"Late by {event.minutes // 60} hours at {event.place}"
        return f"Late by {event.minutes} minutes"
    elif event.kind == "customs":
        if event.minutes > 0:
            return f"In customs at {event.place} for {event.minutes} minutes"
        return f"Cleared customs at {event.place}"
    elif event.kind == "damage":
        if event.minutes > 0:
            return "Damaged and repacked"
        return f"Damaged at {event.place}"
    return f"At {event.place}"


def refund(event, price):
    """What the receiver gets back."""
    if event.kind == "delay":
        if event.minutes > 240:
            return price // 2
        return price // 10 if event.minutes > 60 else 0
    elif event.kind == "customs":
        if event.minutes > 2880:
            return price // 20
        return 0
    elif event.kind == "damage":
        if event.minutes > 0:
            return price // 2
        return price
    return 0


def alarm(event, desk):
    """Tells the people who have to know."""
    if event.kind == "delay":
        if event.minutes > 120:
            desk.call("dispatch", event.place)
            desk.note(event.minutes)
    elif event.kind == "customs":
        if event.minutes > 1440:
            desk.call("broker", event.place)
            desk.note(event.minutes)
    elif event.kind == "damage":
        if event.minutes == 0:
            desk.call("insurance", event.place)
        desk.note(0)
