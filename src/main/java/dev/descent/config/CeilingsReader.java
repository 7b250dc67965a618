package dev.descent.config;

import java.util.Set;

/** Reads what a repository may spend on models. */
final class CeilingsReader {
    private static final String RUN = "DESCENT_MODEL_USD_PER_RUN";
    private static final String MONTH = "DESCENT_MODEL_USD_PER_MONTH";

    static final Set<String> KNOWN = Set.of(RUN, MONTH);

    private final SettingValues values;

    CeilingsReader(SettingValues values) {
        this.values = values;
    }

    Ceilings read() {
        return new Ceilings(
                dollars(RUN, Ceilings.DEFAULT.dollarsARun()), dollars(MONTH, Ceilings.DEFAULT.dollarsAMonth()));
    }

    private double dollars(String name, double usual) {
        String text = values.value(name).orElse(Double.toString(usual));
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            values.problem(name + " is " + text + ", not an amount of US dollars such as 20 or 0.5.");
            return 0;
        }
        return Double.parseDouble(text);
    }
}
