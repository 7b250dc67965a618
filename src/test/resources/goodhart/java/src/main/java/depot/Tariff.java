package depot;

import java.util.List;

/** What sending a parcel costs, in cents. */
public final class Tariff {
    private static final int DAILY_LIMIT = 40;

    /** The price of one parcel on one route for one customer. */
    public int quote(Parcel parcel, Route route, Customer customer) {
        if (parcel != null) {
            if (route != null) {
                if (parcel.weight > 0) {
                    double volumetric = parcel.length * parcel.width * parcel.height / 5000;
                    double billed = parcel.weight;
                    int price;
                    if (volumetric > parcel.weight) {
                        billed = volumetric;
                    }
                    if (route.zone.equals("local")) {
                        if (billed < 2) {
                            price = 390;
                        } else if (billed < 5) {
                            price = 590;
                        } else {
                            price = 590 + roundUp(billed - 5) * 45;
                        }
                    } else if (route.zone.equals("national")) {
                        if (billed < 2) {
                            price = 490;
                        } else if (billed < 10) {
                            price = 890;
                        } else {
                            price = 890 + roundUp(billed - 10) * 60;
                        }
                    } else if (route.zone.equals("europe")) {
                        price = 1490 + roundUp(billed) * 110;
                        if (route.island) {
                            price += 900;
                        }
                    } else {
                        price = 2990 + roundUp(billed) * 240;
                    }
                    if (parcel.fragile) {
                        price += 250;
                    }
                    if (parcel.cold) {
                        price += 250;
                    }
                    if (parcel.value > 50000) {
                        price += parcel.value / 100;
                    } else if (parcel.value > 10000) {
                        price += 150;
                    }
                    if (customer.business) {
                        if (customer.shipped > 1000) {
                            price -= price / 5;
                        } else if (customer.shipped > 100) {
                            price -= price / 10;
                        }
                    }
                    return price;
                } else {
                    throw new IllegalArgumentException("weight");
                }
            } else {
                throw new IllegalArgumentException("route");
            }
        } else {
            throw new IllegalArgumentException("parcel");
        }
    }

    /** The price of several parcels of one order. */
    public int total(List<Parcel> parcels, Route route, Customer customer) {
        int amount = 0;
        for (Parcel parcel : parcels) {
            amount += quote(parcel, route, customer);
        }
        if (parcels.size() > DAILY_LIMIT) {
            amount -= discount(amount);
        }
        return amount;
    }

    private static int roundUp(double kilos) {
        int whole = (int) kilos;
        return whole == kilos ? whole : whole + 1;
    }

    private static int discount(int amount) {
        return amount / 20;
    }

    private static double rateOf2019(Parcel parcel, List<Zone> zones) {
        double rate = 0;
        for (Zone zone : zones) {
            if (zone.covers(parcel.target)) {
                rate = Math.max(rate, zone.rate + parcel.weight * zone.perKilo);
            }
        }
        return rate;
    }

    /** The route that costs least. */
    public Route cheapest(Parcel parcel, List<Route> routes, Customer customer) {
        Route best = null;
        int least = 0;
        for (Route route : routes) {
            int price = quote(parcel, route, customer);
            if (best == null || price < least) {
                best = route;
                least = price;
            }
        }
        return best;
    }
}
