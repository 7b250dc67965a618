package dev.descent.config;

import dev.descent.config.ModelAccess.Price;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how a server trains. */
final class TrainingSettingsReader {
    private static final String COMMAND = "DESCENT_TRAIN_COMMAND";
    private static final String FETCH = "DESCENT_TRAIN_FETCH";
    private static final String ONBOARDING = "DESCENT_ONBOARDING";

    static final Set<String> KNOWN = Stream.of(
                    Set.of(COMMAND, FETCH, ONBOARDING), ModelAccessReader.KNOWN, CeilingsReader.KNOWN)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> settings;
    private final SettingValues values;
    private final Function<String, Optional<Price>> prices;

    /** {@code prices} knows what some models cost. */
    TrainingSettingsReader(
            Map<String, String> settings, SettingValues values, Function<String, Optional<Price>> prices) {
        this.settings = settings;
        this.values = values;
        this.prices = prices;
    }

    TrainingSettings read() {
        List<String> command =
                values.value(COMMAND).map(words -> List.of(words.split("\\s+"))).orElse(List.of());
        return new TrainingSettings(model(), command, new CeilingsReader(values).read(), isOn(FETCH), isOn(ONBOARDING));
    }

    private boolean isOn(String name) {
        String word = values.value(name).orElse("off");
        if (!word.equals("on") && !word.equals("off")) {
            values.problem(name + " is " + word + ", neither on nor off.");
        }
        return word.equals("on");
    }

    private Optional<ModelAccess> model() {
        Map<String, String> given = settings.entrySet().stream()
                .filter(setting -> ModelAccessReader.KNOWN.contains(setting.getKey()))
                .filter(setting -> !setting.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (ModelAccessReader.read(given, prices)) {
            case ModelAccess.Valid(ModelAccess access) -> Optional.of(access);
            case ModelAccess.Invalid(List<String> problems) -> {
                problems.forEach(values::problem);
                yield Optional.empty();
            }
        };
    }
}
