package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which file declares a type, for languages whose files see each other's types without importing them. */
final class DeclaredTypes {
    private static final int SEVERAL = -1;

    private final Map<String, Integer> files = new HashMap<>();

    DeclaredTypes(List<SourceFile> program, List<Integer> files) {
        for (int file : files) {
            Set<String> names = program.get(file).facts().types().stream()
                    .filter(type -> !type.isTest())
                    .map(TypeFacts::name)
                    .collect(Collectors.toSet());
            names.forEach(name -> this.files.merge(name, file, (first, second) -> SEVERAL));
        }
    }

    /** The files that declare the types which a file uses; nothing of types that several files declare. */
    Set<Integer> usedBy(FileFacts facts) {
        return facts.uses().stream()
                .map(NameUse::name)
                .map(name -> files.getOrDefault(name, SEVERAL))
                .filter(file -> file != SEVERAL)
                .collect(Collectors.toSet());
    }
}
