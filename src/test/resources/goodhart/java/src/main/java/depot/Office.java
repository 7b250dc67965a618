package depot;

import java.util.ArrayList;
import java.util.List;

/** Paper work. */
public final class Office {
    /** Enters an order and bills it. */
    public void order(Ledger ledger, Parcel parcel, boolean insured, boolean fragile, boolean express, boolean cash,
            boolean signed, boolean weekend) {
        if (cash && insured || weekend && !express) {
            throw new IllegalArgumentException("these don't go together");
        }
        ledger.enter(parcel.number, List.of(insured, fragile, express, cash, signed, weekend));
        ledger.bill(parcel.number, (insured ? 200 : 0) + (fragile ? 150 : 0) + (express ? 900 : 0));
    }

    /** Enters a changed order and bills the difference. */
    public void reorder(Ledger ledger, Parcel parcel, boolean insured, boolean fragile, boolean express, boolean cash,
            boolean signed, boolean weekend) {
        if (cash && insured || weekend && !express) {
            throw new IllegalArgumentException("these don't go together");
        }
        ledger.strike(parcel.number);
        ledger.enter(parcel.number, List.of(insured, fragile, express, cash, signed, weekend));
        ledger.bill(parcel.number, (insured ? 100 : 0) + (fragile ? 75 : 0) + (express ? 450 : 0));
    }

    /** A day's parcels as a table, or as a text. */
    public String report(List<Parcel> parcels, boolean asTable) {
        if (asTable) {
            List<String> lines = new ArrayList<>();
            lines.add("number;weight");
            for (Parcel parcel : parcels) {
                if (parcel.weight > 0) {
                    if (parcel.fragile) {
                        lines.add(parcel.number + ";" + parcel.weight + ";fragile");
                    } else {
                        lines.add(parcel.number + ";" + parcel.weight);
                    }
                }
            }
            return String.join("\n", lines);
        } else {
            int heavy = 0;
            for (Parcel parcel : parcels) {
                if (parcel.weight > 20) {
                    heavy++;
                    if (parcel.fragile) {
                        heavy++;
                    }
                }
            }
            if (heavy > 0) {
                return parcels.size() + " parcels, " + heavy + " of them heavy";
            }
            return parcels.size() + " parcels";
        }
    }

    /** The fields of one line of a table, quotes respected. */
    public List<String> columns(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (quoted) {
                if (letter == '"') {
                    if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        field.append('"');
                        i++;
                    } else {
                        quoted = false;
                    }
                } else {
                    field.append(letter);
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static List<Parcel> boxesOf(Archive archive, int first, int last) {
        return archive.boxes(first, last);
    }

    /** How many parcels a year's boxes and those of the year before hold. */
    public int inventory(Archive archive, int year) {
        return boxesOf(archive, year - 1, year).size();
    }
}
