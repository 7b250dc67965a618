package dev.descent.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The price table that Descent comes with, {@code prices.tsv}, which says of what date it is. */
public final class Prices {
    /** What names a version of a model at the end of its name: {@code -20251001}, {@code -2025-08-07}, {@code -preview-06-05}. */
    private static final Pattern VERSION =
            Pattern.compile("-(\\d{8}|\\d{4}-\\d\\d-\\d\\d|latest|preview(-\\d\\d-\\d{2,4})?)$");

    private static final Map<String, Price> TABLE = read();

    private Prices() {}

    /** The price of a model of the table, or of a dated version of one; nothing for all others, {@code gpt-5-pro} say. */
    public static Optional<Price> of(String model) {
        return Optional.ofNullable(TABLE.get(VERSION.matcher(model).replaceFirst("")));
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
