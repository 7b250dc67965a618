package depot;

import java.util.ArrayList;
import java.util.List;

/** What is printed on paper. */
class Printer {
    protected final int width;

    Printer(int width) {
        this.width = width;
    }

    protected String rule() {
        return "-".repeat(width);
    }
}

final class LabelPrinter extends Printer {
    LabelPrinter(int width) {
        super(width);
    }

    /** The label that is glued on a parcel. */
    String label(Parcel parcel) {
        return rule() + String.join("\n", address(parcel.target)) + parcel.number;
    }

    private List<String> address(Person person) {
        List<String> lines = new ArrayList<>();
        lines.add(person.name.substring(0, width));
        if (person.company != null) {
            lines.add(person.company.substring(0, width));
        }
        lines.add(person.street + " " + person.house);
        if (!person.country.equals("DE")) {
            lines.add(person.country + "-" + person.postcode + " " + person.city);
        } else {
            lines.add(person.postcode + " " + person.city);
        }
        return lines;
    }
}

final class ManifestPrinter extends Printer {
    ManifestPrinter(int width) {
        super(width);
    }

    /** What a driver takes along. */
    String manifest(List<Parcel> parcels) {
        List<String> pages = new ArrayList<>();
        for (Parcel parcel : parcels) {
            pages.add(rule());
            pages.addAll(address(parcel.target));
        }
        return String.join("\n", pages);
    }

    private List<String> address(Person person) {
        List<String> lines = new ArrayList<>();
        lines.add(person.name.substring(0, width));
        if (person.company != null) {
            lines.add(person.company.substring(0, width));
        }
        lines.add(person.street + " " + person.house);
        if (!person.country.equals("DE")) {
            lines.add(person.country + "-" + person.postcode + " " + person.city);
        } else {
            lines.add(person.postcode + " " + person.city);
        }
        return lines;
    }
}
