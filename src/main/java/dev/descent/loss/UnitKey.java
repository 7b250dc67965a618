package dev.descent.loss;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a unit again in another version of its file.
 *
 * @param kind what it is
 * @param name qualified name inside the file; empty for the file itself
 * @param occurrence counts from 1 among units of that name: overloads are told apart by their order
 */
public record UnitKey(UnitKind kind, String name, int occurrence) {
    /** Every unit of a file by its key, in the file's order. */
    public static Map<UnitKey, UnitScore> index(Optional<FileScore> file) {
        Map<UnitKey, UnitScore> index = new LinkedHashMap<>();
        Map<UnitKey, Integer> seen = new HashMap<>();
        file.ifPresent(scored -> scored.units().forEach(unit -> {
            String name = unit.kind() == UnitKind.FILE ? "" : unit.name();
            int occurrence = seen.merge(new UnitKey(unit.kind(), name, 0), 1, Integer::sum);
            index.put(new UnitKey(unit.kind(), name, occurrence), unit);
        }));
        return index;
    }
}
