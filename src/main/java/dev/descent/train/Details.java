package dev.descent.train;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.train.Coverage.Lines;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be known of an event, in a form that every log can keep.
 *
 * @param values texts by name
 */
public record Details(SortedMap<String, String> values) {
    public static final Details NONE = new Details(new TreeMap<>());

    private static final String FILE = "file:";
    private static final String GONE = "gone:";
    private static final String LINES = "lines:";

    public Details {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Details with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Details(more);
    }

    public Details with(Details more) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(more.values);
        return new Details(all);
    }

    public Details with(String name, long value) {
        return with(name, Long.toString(value));
    }

    public Details with(String name, double value) {
        return with(name, Double.toString(value));
    }

    /** An amount for each term. */
    public Details with(Terms terms) {
        Details more = this;
        for (Term term : Term.values()) {
            more = more.with(term.key(), terms.get(term));
        }
        return more;
    }

    /** The files of a patch. */
    public Details with(Patch patch) {
        SortedMap<String, String> files = new TreeMap<>();
        patch.files().forEach((path, content) -> {
            switch (content) {
                case Content.Text(byte[] bytes) ->
                    files.put(FILE + path, Base64.getEncoder().encodeToString(bytes));
                case Content.Gone() -> files.put(GONE + path, "");
            }
        });
        return with(new Details(files));
    }

    /** Which lines ran, a bit each. */
    Details with(Coverage coverage) {
        SortedMap<String, String> files = new TreeMap<>();
        coverage.files()
                .forEach((path, lines) -> files.put(LINES + path, bits(lines.executable()) + " " + bits(lines.hit())));
        return with(new Details(files));
    }

    private static String bits(BitSet set) {
        return Base64.getEncoder().encodeToString(set.toByteArray());
    }

    private static BitSet set(String bits) {
        return BitSet.valueOf(Base64.getDecoder().decode(bits));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text, empty when it isn't there. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A whole number, 0 when it isn't there. */
    public long whole(String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }

    /** A number, 0 when it isn't there. */
    public double number(String name) {
        return Double.parseDouble(values.getOrDefault(name, "0"));
    }

    public Terms terms() {
        Terms terms = Terms.ZERO;
        for (Term term : Term.values()) {
            terms = terms.plus(Terms.of(term, whole(term.key())));
        }
        return terms;
    }

    public Patch patch() {
        SortedMap<String, Content> files = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FILE)) {
                files.put(
                        name.substring(FILE.length()),
                        new Content.Text(Base64.getDecoder().decode(value)));
            } else if (name.startsWith(GONE)) {
                files.put(name.substring(GONE.length()), new Content.Gone());
            }
        });
        return new Patch(files);
    }

    Coverage coverage() {
        SortedMap<String, Lines> files = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(LINES)) {
                int gap = value.indexOf(' ');
                files.put(
                        name.substring(LINES.length()),
                        new Lines(set(value.substring(0, gap)), set(value.substring(gap + 1))));
            }
        });
        return new Coverage(files);
    }

    /** The paths of the patch, sorted. */
    public List<String> paths() {
        return new ArrayList<>(patch().files().keySet());
    }
}
