package dev.descent.report;

import java.util.Optional;

/**
 * What somebody wants to have explained; nobody has looked yet whether it is there.
 *
 * @param path of a file
 * @param symbol a function or type in it; without one, all of the file is meant
 */
public record Place(String path, Optional<String> symbol) {
    /** Reads {@code PATH[:SYMBOL]}; what follows the first colon is the symbol. */
    public static Place parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Place(text, Optional.empty())
                : new Place(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
}
