"""Orders as they come in."""

from depot.parcel import Parcel


def from_csv(text, people):
    """Parcels from a shop's table."""
    parcels = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        fields = line.split(";")
        sender = people.get(fields[1])
        target = people.get(fields[2])
        if sender is None or target is None:
            raise ValueError(f"nobody: {line}")
        weight = float(fields[3].replace(",", "."))
        if weight <= 0 or weight > 31.5:
            raise ValueError(f"weight: {line}")
        parcels.append(Parcel(fields[0], sender, target, weight))
    return parcels


def from_edi(message, partners):
    """Parcels from a partner's message."""
    parcels = []
    for segment in message.split("'"):
        if not segment or segment.startswith("UNT"):
            continue
        fields = segment.split("+")
        sender = partners.get(fields[1])
        target = partners.get(fields[2])
        if sender is None or target is None:
            raise ValueError(f"nobody: {segment}")
        weight = float(fields[3].replace(",", "."))
        if weight <= 0 or weight > 31.5:
            raise ValueError(f"weight: {segment}")
        parcels.append(Parcel(fields[0], sender, target, weight))
    return parcels
