package dev.descent.config;

import dev.descent.config.ModelAccess.Price;
import dev.descent.config.ModelAccess.Priced;
import dev.descent.config.ModelAccess.Vendor;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads from names and values, environment variables for instance, which language models may be asked. */
public final class ModelAccessReader {
    private static final String MODEL = "DESCENT_MODEL";
    private static final String PROVIDER = "DESCENT_MODEL_PROVIDER";
    private static final String KEY = "DESCENT_MODEL_KEY";
    private static final String URL = "DESCENT_MODEL_URL";
    private static final String PRICE = "DESCENT_MODEL_PRICE";
    private static final String STRONGER = "DESCENT_MODEL_STRONGER";
    private static final String STRONGER_PRICE = "DESCENT_MODEL_STRONGER_PRICE";

    static final Set<String> KNOWN =
            Set.of(MODEL, PROVIDER, KEY, KEY + SettingValues.FILE, URL, PRICE, STRONGER, STRONGER_PRICE);

    private static final String AMOUNT = "\\d{1,6}(\\.\\d{1,6})?";
    private static final Pattern PRICES = Pattern.compile(AMOUNT + "(\\s*,\\s*" + AMOUNT + "){3}");

    private final Set<String> names;
    private final SettingValues values;
    private final Function<String, Optional<Price>> table;

    private ModelAccessReader(Map<String, String> settings, Function<String, Optional<Price>> table) {
        this.names = Set.copyOf(settings.keySet());
        this.values = new SettingValues(settings);
        this.table = table;
    }

    /** Reads settings; {@code table} knows what some models cost. */
    public static ModelAccess.Result read(Map<String, String> settings, Function<String, Optional<Price>> table) {
        return new ModelAccessReader(settings, table).read();
    }

    private ModelAccess.Result read() {
        names.stream()
                .filter(name -> name.startsWith(MODEL) && !KNOWN.contains(name) && !CeilingsReader.KNOWN.contains(name))
                .sorted()
                .forEach(name -> values.problem(
                        name + " is no setting; there are " + String.join(", ", new TreeSet<>(KNOWN)) + "."));
        Vendor vendor = vendor();
        Optional<URI> url = values.value(URL).flatMap(text -> url(vendor, text));
        Optional<String> key = key(vendor);
        Priced usual = priced(vendor, values.required(MODEL), PRICE);
        Priced stronger = values.value(STRONGER)
                .map(model -> priced(vendor, model, STRONGER_PRICE))
                .orElse(usual);
        return values.problems().isEmpty()
                ? new ModelAccess.Valid(new ModelAccess(vendor, url, key, usual, stronger))
                : new ModelAccess.Invalid(values.problems());
    }

    private Vendor vendor() {
        String name = values.required(PROVIDER);
        return Arrays.stream(Vendor.values())
                .filter(vendor -> vendor.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseGet(() -> {
                    if (!name.isEmpty()) {
                        values.problem(PROVIDER + " is " + name + ", none of openai, anthropic, gemini and ollama.");
                    }
                    return Vendor.OPENAI;
                });
    }

    /** Ollama speaks no TLS by itself, and no key goes there. */
    private Optional<URI> url(Vendor vendor, String text) {
        return vendor == Vendor.OLLAMA && text.startsWith("http://")
                ? values.url(URL, text)
                : values.safeUrl(URL, text, "the key travels there");
    }

    private Optional<String> key(Vendor vendor) {
        if (vendor == Vendor.OLLAMA) {
            return Optional.empty();
        }
        int before = values.problems().size();
        Optional<String> key = values.secret(KEY).filter(secret -> !secret.isEmpty());
        if (key.isEmpty() && values.problems().size() == before) {
            values.problem(KEY + " or " + KEY + SettingValues.FILE + " is missing.");
        }
        return key;
    }

    private Priced priced(Vendor vendor, String model, String setting) {
        Optional<Price> price = values.value(setting).map(text -> price(setting, text));
        if (vendor == Vendor.OLLAMA || model.isEmpty()) {
            return new Priced(model, price.orElse(Price.FREE));
        }
        return new Priced(model, price.or(() -> table.apply(model)).orElseGet(() -> {
            values.problem("What " + model + " costs isn't known; say with " + setting
                    + "=INPUT,CACHED,CACHE_WRITE,OUTPUT, in US dollars per million tokens.");
            return Price.FREE;
        }));
    }

    private Price price(String setting, String text) {
        if (!PRICES.matcher(text).matches()) {
            values.problem(setting + " is " + text + ", not four prices in US dollars per million tokens:"
                    + " INPUT,CACHED,CACHE_WRITE,OUTPUT, such as 3,0.3,3.75,15.");
            return Price.FREE;
        }
        double[] amounts = Arrays.stream(text.split(","))
                .mapToDouble(amount -> Double.parseDouble(amount.strip()))
                .toArray();
        return new Price(amounts[0], amounts[1], amounts[2], amounts[3]);
    }
}
