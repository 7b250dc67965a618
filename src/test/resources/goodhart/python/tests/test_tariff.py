from depot.parcel import Parcel
from depot.route import Route
from depot.tariff import quote, total


class Customer:
    business = False
    shipped = 0


def test_a_light_parcel_in_town_costs_least():
    parcel = Parcel("1", "a", "b", 1)
    assert quote(parcel, Route("a", "b", "local"), Customer()) == 390


def test_several_parcels_add_up():
    parcels = [Parcel(str(i), "a", "b", 1) for i in range(3)]
    assert total(parcels, Route("a", "b", "local"), Customer()) == 1170
