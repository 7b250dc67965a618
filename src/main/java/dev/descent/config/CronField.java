package dev.descent.config;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of {@link Cron}: from which number on there are how many. */
enum CronField {
    MINUTE(0, 60),
    HOUR(0, 24),
    DAY(1, 31),
    MONTH(1, 12),
    WEEKDAY(0, 7);

    private static final Pattern ITEM = Pattern.compile("(?:\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");

    private final int first;
    private final int size;

    CronField(int first, int size) {
        this.first = first;
        this.size = size;
    }

    /** The numbers that a field stands for. */
    BitSet parse(String field) {
        BitSet numbers = new BitSet();
        for (String item : field.split(",", -1)) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no part of a schedule: " + item);
            }
            add(numbers, parts);
        }
        return numbers;
    }

    private void add(BitSet numbers, Matcher parts) {
        int from = parts.group(1) == null ? first : Integer.parseInt(parts.group(1));
        int step = parts.group(3) == null ? 1 : Math.max(1, Integer.parseInt(parts.group(3)));
        int end = end(parts, from);
        int span = end < from ? end - from + size : end - from;
        for (int passed = 0; passed <= span; passed += step) {
            numbers.set(first + Math.floorMod(from + passed - first, size));
        }
    }

    /** A number alone stands for itself, and with a step for all from there on. */
    private int end(Matcher parts, int from) {
        if (parts.group(2) != null) {
            return Integer.parseInt(parts.group(2));
        }
        boolean isAlone = parts.group(1) != null && parts.group(3) == null;
        return isAlone ? from : first + size - 1;
    }
}
