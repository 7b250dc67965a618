package dev.descent.loss;

import dev.descent.loss.Item.Candidate;
import dev.descent.loss.Item.Data;
import dev.descent.loss.Item.Source;
import dev.descent.loss.Item.Unread;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of each entry of a tree. What two trees that are sorted by the same rules share is the same item in both, so that
 * they are soon compared.
 */
final class Inventory {
    /** Of no tree. */
    static final Inventory EMPTY = new Inventory(PathRules.NONE, List.of());

    private final PathRules rules;
    /** Sorted by path. */
    private final List<Item> items;

    private Inventory(PathRules rules, List<Item> items) {
        this.rules = rules;
        this.items = items;
    }

    /** Sorts the entries of a tree, themselves sorted by path. */
    static Inventory of(List<Entry> entries, PathRules rules) {
        return EMPTY.after(entries, rules);
    }

    /** The same, faster for a tree that resembles this one's: what was read is known. */
    Inventory after(List<Entry> entries, PathRules others) {
        boolean areSameRules = rules.equals(others);
        Abreast<Item> before = new Abreast<>(items, item -> item.entry().path());
        List<Item> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Item known = before.at(entry.path());
            boolean isSame = known != null && known.entry().equals(entry);
            if (isSame && areSameRules) {
                all.add(known);
            } else {
                Item sorted = Intake.of(entry, others);
                all.add(isSame && known instanceof Source && sorted instanceof Candidate ? known : sorted);
            }
        }
        return new Inventory(others, all);
    }

    /** What is still to be read, sorted by path. */
    List<Candidate> candidates() {
        return all(Candidate.class).toList();
    }

    /** The same after all candidates were read, in their order. */
    Inventory with(List<Item> read) {
        if (read.isEmpty()) {
            return this;
        }
        Iterator<Item> next = read.iterator();
        List<Item> all = items.stream()
                .map(item -> item instanceof Candidate ? next.next() : item)
                .toList();
        return new Inventory(rules, all);
    }

    /** How many sources that are known here a tree of these entries, sorted by these rules, has as well. */
    long resemblance(List<Entry> entries, PathRules others) {
        return entries.stream().filter(isKnown(others)).count();
    }

    /** Whether at least half of the sources of a tree are known here. */
    boolean knowsHalf(List<Entry> entries, PathRules others) {
        long known = resemblance(entries, others);
        long unknown = entries.stream()
                .filter(isKnown(others).negate())
                .filter(entry -> Intake.of(entry, others) instanceof Candidate)
                .count();
        return known >= unknown;
    }

    /** Whether an entry is a known source, to be asked in order. */
    private Predicate<Entry> isKnown(PathRules others) {
        boolean areSameRules = rules.equals(others);
        Abreast<Item> known = new Abreast<>(items, item -> item.entry().path());
        return entry -> known.at(entry.path()) instanceof Source source
                && source.entry().equals(entry)
                && (areSameRules || others.exclusion(entry.path()).isEmpty());
    }

    /** What is scored, sorted by path. */
    List<Source> sources() {
        return all(Source.class).toList();
    }

    /** The program that the sources make. */
    Program program(Map<String, String> goModules) {
        Set<String> unread = all(Unread.class).map(item -> item.entry().path()).collect(Collectors.toSet());
        return new Program(all(Source.class).map(Source::file).toList(), unread, goModules);
    }

    /** What isn't scored, data that the sources name included, sorted by path. */
    List<Skipped> skipped() {
        Set<String> named = new HashSet<>();
        all(Source.class).forEach(source -> named.addAll(source.data()));
        List<Skipped> skipped = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Unread(Entry _, Skipped file)) {
                skipped.add(file);
            } else if (item instanceof Data(Entry entry, Skipped file)
                    && named.contains(DataFiles.name(entry.path()))) {
                skipped.add(file);
            }
        }
        return List.copyOf(skipped);
    }

    private <T extends Item> Stream<T> all(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
