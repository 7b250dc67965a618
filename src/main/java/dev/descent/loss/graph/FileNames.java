package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names in one file, as numbers of a vocabulary. */
final class FileNames {
    /** Top-level code has no name. */
    private static final int NONE = -1;

    private final FileFacts facts;
    /** The name of each function. */
    private final int[] functions;
    /** The name of the type that each function belongs to. */
    private final int[] owners;
    /** The name of each type. */
    private final int[] types;
    /** Positions count the functions first, then the types. */
    private final Occurrences declarations;

    private final Occurrences members;
    private final Occurrences uses;
    /** What each implementation extends or implements. */
    private final int[] abstractions;

    private final Occurrences heirs;
    private final Occurrences ancestors;
    private final int[] imported;
    private final int[] used;
    private final int[] waypoints;

    private FileNames(FileFacts facts, Vocabulary vocabulary) {
        Family family = facts.language().family();
        this.facts = facts;
        functions = vocabulary.numbers(family, facts.functions(), FunctionFacts::name);
        functions[0] = NONE;
        owners = vocabulary.numbers(family, facts.functions(), FunctionFacts::owner);
        types = vocabulary.numbers(family, facts.types(), TypeFacts::name);
        declarations = Occurrences.of(
                IntStream.concat(IntStream.of(functions), IntStream.of(types)).toArray());
        members = Occurrences.of(owners);
        uses = Occurrences.of(vocabulary.numbers(family, facts.uses(), NameUse::name));
        abstractions = vocabulary.numbers(family, facts.implementations(), Implementation::abstraction);
        heirs = Occurrences.of(abstractions);
        ancestors = Occurrences.of(vocabulary.numbers(family, facts.implementations(), Implementation::type));
        List<String> names = new ArrayList<>();
        facts.imports().forEach(each -> names.addAll(each.names()));
        imported = vocabulary.numbers(family, names, name -> name);
        Arrays.sort(imported);
        used = union(uses.names(), imported);
        waypoints = Occurrences.of(vocabulary.numbers(family, JvmResolver.waypoints(facts), name -> name))
                .names();
    }

    private static int[] union(int[] names, int[] more) {
        if (more.length == 0) {
            return names;
        }
        int[] all = Arrays.copyOf(names, names.length + more.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return Occurrences.of(all).names();
    }

    static FileNames of(SourceFile file, Vocabulary vocabulary) {
        return new FileNames(file.facts(), vocabulary);
    }

    /** Whether these are the names of a file. */
    boolean areIn(SourceFile file) {
        return facts.equals(file.facts());
    }

    Family family() {
        return facts.language().family();
    }

    int ofFunction(int function) {
        return functions[function];
    }

    int ofOwner(int function) {
        return owners[function];
    }

    int ofType(int type) {
        return types[type];
    }

    /** The different names of its functions and types. */
    int[] declared() {
        return declarations.names();
    }

    /** The different names of types that its functions belong to. */
    int[] owning() {
        return members.names();
    }

    /** The names of functions that an abstraction asks for. */
    int[] required() {
        return IntStream.range(1, functions.length)
                .filter(function -> facts.functions().get(function).has(Trait.ABSTRACT))
                .map(function -> functions[function])
                .sorted()
                .distinct()
                .toArray();
    }

    /** The different names that it uses or imports. */
    int[] used() {
        return used;
    }

    /** The different names along the paths of its imports, where declarations are found by those. */
    int[] waypoints() {
        return waypoints;
    }

    /** Whether it uses a name. */
    boolean uses(int name) {
        return uses.count(name) > 0;
    }

    /** Whether it calls or makes what is called so. */
    boolean calls(int name) {
        return uses.positions(name).anyMatch(at -> facts.uses().get(at).calls() > 0);
    }

    /** The different names of what, as it says, others extend or implement. */
    int[] extended() {
        return heirs.names();
    }

    /** The different names of types that, as it says, extend or implement others. */
    int[] extending() {
        return ancestors.names();
    }

    /** Whether a single one of its functions and types is called so. */
    boolean isUnique(int name) {
        return declarations.count(name) == 1;
    }

    /** Its functions and types that are called so, as units of the file of this number. */
    Stream<UnitRef> units(int file, int name) {
        return declarations
                .positions(name)
                .mapToObj(at ->
                        at < functions.length ? UnitRef.function(file, at) : UnitRef.type(file, at - functions.length));
    }

    /** Its functions that are called so. */
    List<FunctionFacts> functions(int name) {
        return declarations
                .positions(name)
                .filter(at -> at < functions.length)
                .mapToObj(facts.functions()::get)
                .toList();
    }

    /** Its types that are called so. */
    List<TypeFacts> types(int name) {
        return declarations
                .positions(name)
                .filter(at -> at >= functions.length)
                .mapToObj(at -> facts.types().get(at - functions.length))
                .toList();
    }

    /** Its functions that belong to a type called so. */
    List<FunctionFacts> members(int name) {
        return members.positions(name).mapToObj(facts.functions()::get).toList();
    }

    /** What it says of the types that extend or implement what is called so. */
    List<Implementation> heirs(int name) {
        return heirs.positions(name).mapToObj(facts.implementations()::get).toList();
    }

    /** The names of what types called so extend or implement, as it says. */
    IntStream ancestors(int name) {
        return ancestors.positions(name).map(at -> abstractions[at]);
    }

    /** The names of the functions that belong to types called so. */
    IntStream namesOfMembers(int name) {
        return members.positions(name).map(at -> functions[at]).filter(function -> function != NONE);
    }

    /** The names that another state of the file uses otherwise. */
    IntStream usedOtherwise(FileNames other) {
        return IntStream.concat(IntStream.of(used), IntStream.of(other.used))
                .filter(name -> !usesOf(name).equals(other.usesOf(name)));
    }

    /** The names of what a function calls. */
    Stream<String> calledBy(int function) {
        return facts.uses().stream()
                .filter(use -> use.function() == function && use.calls() > 0)
                .map(NameUse::name);
    }

    /** The names of functions that pass their arguments on to what is called so. */
    IntStream wrappersOf(int name) {
        return uses.positions(name)
                .map(at -> facts.uses().get(at).function())
                .filter(function -> facts.functions().get(function).has(Trait.WRAPPER))
                .map(function -> functions[function]);
    }

    /** Its uses of a name; one that is imported and not used is exported again, or used under another name. */
    List<NameUse> usesOf(int name) {
        if (!uses(name)) {
            return imports(name) ? List.of(new NameUse("", 0, 0, 1)) : List.of();
        }
        return uses.positions(name).mapToObj(facts.uses()::get).toList();
    }

    /** Whether an import brings a name in. */
    boolean imports(int name) {
        return Arrays.binarySearch(imported, name) >= 0;
    }
}
