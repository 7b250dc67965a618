package dev.descent.source;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** A list of uses in columns, for a file has hundreds; immutable. */
final class NameUseTable extends AbstractList<NameUse> implements RandomAccess {
    private final String[] names;
    private final int[] functions;
    private final int[] calls;
    private final int[] mentions;

    private NameUseTable(List<NameUse> uses) {
        names = uses.stream().map(NameUse::name).toArray(String[]::new);
        functions = uses.stream().mapToInt(NameUse::function).toArray();
        calls = uses.stream().mapToInt(NameUse::calls).toArray();
        mentions = uses.stream().mapToInt(NameUse::mentions).toArray();
    }

    static List<NameUse> of(List<NameUse> uses) {
        return uses instanceof NameUseTable ? uses : new NameUseTable(uses);
    }

    @Override
    public NameUse get(int index) {
        return new NameUse(names[index], functions[index], calls[index], mentions[index]);
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameUseTable that
                ? Arrays.equals(names, that.names)
                        && Arrays.equals(functions, that.functions)
                        && Arrays.equals(calls, that.calls)
                        && Arrays.equals(mentions, that.mentions)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
