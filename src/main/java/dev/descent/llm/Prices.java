package dev.descent.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The price table that Descent comes with, {@code prices.tsv}, which says of what date it is. */
public final class Prices {
    private static final Map<String, Price> TABLE = read();

    private Prices() {}

    /** The price of a model by the longest prefix of its name, or nothing when the table doesn't know it. */
    public static Optional<Price> of(String model) {
        return TABLE.entrySet().stream()
                .filter(row -> model.startsWith(row.getKey()))
                .max(Comparator.comparingInt(row -> row.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static Map<String, Price> read() {
        InputStream table = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.tsv"), "prices.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], Prices::price));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Price price(String[] row) {
        return new Price(
                Double.parseDouble(row[1]),
                Double.parseDouble(row[2]),
                Double.parseDouble(row[3]),
                Double.parseDouble(row[4]));
    }
}
