package dev.descent.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may stand at a place of the configuration; {@link ConfigSchema} has it from the published schema. */
sealed interface Shape {
    /** What is expected there, for a sentence: {@code a number from 0 to 10}. */
    String expected();

    /** Keys with values. */
    record Keys(Map<String, Shape> values, List<String> required) implements Shape {
        @Override
        public String expected() {
            return "a mapping of the keys " + String.join(", ", values.keySet());
        }
    }

    /** A list. */
    record Items(Shape item, int fewest, int most) implements Shape {
        @Override
        public String expected() {
            return "a list of " + (fewest == 0 ? "up to " : fewest + " to ") + most;
        }
    }

    /** A number, both ends included. */
    record Range(double from, double to, boolean isWhole) implements Shape {
        @Override
        public String expected() {
            return (isWhole ? "a whole number" : "a number") + " from " + Math.round(from) + " to " + Math.round(to);
        }

        boolean holds(double number) {
            return number >= from && number <= to && (!isWhole || number == Math.rint(number));
        }
    }

    /** Text; {@code longest} in code points. */
    record Words(String expected, Pattern pattern, int longest) implements Shape {
        boolean hold(String text) {
            return text.codePointCount(0, text.length()) <= longest
                    && pattern.matcher(text).matches();
        }
    }
}
