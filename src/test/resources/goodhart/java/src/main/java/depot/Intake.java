package depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Orders as they come in. */
public final class Intake {
    /** Parcels from a shop's table. */
    public List<Parcel> fromCsv(String text, Map<String, Person> people) {
        List<Parcel> parcels = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(";");
            Person sender = people.get(fields[1]);
            Person target = people.get(fields[2]);
            if (sender == null || target == null) {
                throw new IllegalArgumentException("nobody: " + line);
            }
            double weight = Double.parseDouble(fields[3].replace(",", "."));
            if (weight <= 0 || weight > 31.5) {
                throw new IllegalArgumentException("weight: " + line);
            }
            parcels.add(new Parcel(fields[0], sender, target, weight));
        }
        return parcels;
    }

    /** Parcels from a partner's message. */
    public List<Parcel> fromEdi(String message, Map<String, Person> partners) {
        List<Parcel> parcels = new ArrayList<>();
        for (String segment : message.split("'")) {
            if (segment.isBlank() || segment.startsWith("UNT")) {
                continue;
            }
            String[] fields = segment.split("\\+");
            Person sender = partners.get(fields[1]);
            Person target = partners.get(fields[2]);
            if (sender == null || target == null) {
                throw new IllegalArgumentException("nobody: " + segment);
            }
            double weight = Double.parseDouble(fields[3].replace(",", "."));
            if (weight <= 0 || weight > 31.5) {
                throw new IllegalArgumentException("weight: " + segment);
            }
            parcels.add(new Parcel(fields[0], sender, target, weight));
        }
        return parcels;
    }
}
