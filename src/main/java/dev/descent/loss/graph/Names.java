package dev.descent.loss.graph;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language.Family;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What every name of a program may mean, and where it is used; languages of different families share no names. */
public final class Names {
    private static final Entry NOTHING = new Entry(List.of(), List.of());

    private final Map<Family, Map<String, Entry>> entries = new EnumMap<>(Family.class);
    private final Map<Family, Set<String>> abstractNames = new EnumMap<>(Family.class);

    /**
     * One name.
     *
     * @param declarations the functions and types called so
     * @param uses who uses the name
     */
    public record Entry(List<UnitRef> declarations, List<Use> uses) {}

    /**
     * How often one function uses a name.
     *
     * @param file index of its file in the program
     * @param function its index in the file
     * @param calls how often it calls or constructs it
     * @param mentions how often it names it otherwise
     */
    public record Use(int file, int function, int calls, int mentions) {}

    private Names() {}

    public static Names of(Program program) {
        Names names = new Names();
        for (int file = 0; file < program.files().size(); file++) {
            names.declare(file, program.files().get(file));
        }
        for (int file = 0; file < program.files().size(); file++) {
            names.use(file, program.files().get(file).facts());
        }
        return names;
    }

    /** What a name means in a family of languages. */
    public Entry entry(Family family, String name) {
        return entries.getOrDefault(family, Map.of()).getOrDefault(name, NOTHING);
    }

    /** Whether some interface or abstract type asks for a function of this name, so that a call may mean any of them. */
    public boolean isAbstract(Family family, String name) {
        return abstractNames.getOrDefault(family, Set.of()).contains(name);
    }

    private void declare(int file, SourceFile source) {
        Family family = source.facts().language().family();
        List<FunctionFacts> functions = source.facts().functions();
        for (int i = 1; i < functions.size(); i++) {
            declare(family, functions.get(i).name(), UnitRef.function(file, i));
            if (functions.get(i).has(Trait.ABSTRACT)) {
                abstractNames
                        .computeIfAbsent(family, none -> new HashSet<>())
                        .add(functions.get(i).name());
            }
        }
        List<TypeFacts> types = source.facts().types();
        for (int i = 0; i < types.size(); i++) {
            declare(family, types.get(i).name(), UnitRef.type(file, i));
        }
    }

    private void declare(Family family, String name, UnitRef unit) {
        entries.computeIfAbsent(family, none -> new HashMap<>())
                .computeIfAbsent(name, none -> new Entry(new ArrayList<>(), new ArrayList<>()))
                .declarations()
                .add(unit);
    }

    private void use(int file, FileFacts facts) {
        Map<String, Entry> declared = entries.getOrDefault(facts.language().family(), Map.of());
        for (NameUse use : facts.uses()) {
            Entry entry = declared.get(use.name());
            if (entry != null) {
                entry.uses().add(new Use(file, use.function(), use.calls(), use.mentions()));
            }
        }
        for (String name : passedOn(facts)) {
            Entry entry = declared.get(name);
            if (entry != null) {
                entry.uses().add(new Use(file, 0, 0, 1));
            }
        }
    }

    /** Names that are imported and not used, so they are exported again, or used under another name. */
    private static Set<String> passedOn(FileFacts facts) {
        Set<String> names = facts.imports().stream()
                .map(Import::names)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        facts.uses().forEach(use -> names.remove(use.name()));
        return names;
    }
}
