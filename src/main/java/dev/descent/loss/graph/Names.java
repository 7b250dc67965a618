package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.source.Language.Family;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every name of a program may mean, and where it is used. Names are numbers of one vocabulary. */
final class Names {
    private final Vocabulary vocabulary;
    private final FileNames[] files;
    private final Map<Way, Postings> postings = new EnumMap<>(Way.class);

    private Names(Vocabulary vocabulary, FileNames[] files) {
        this.vocabulary = vocabulary;
        this.files = files;
    }

    static Names of(List<SourceFile> sources) {
        Vocabulary vocabulary = new Vocabulary();
        Names names = new Names(
                vocabulary,
                sources.stream().map(file -> FileNames.of(file, vocabulary)).toArray(FileNames[]::new));
        for (Way way : Way.values()) {
            names.postings.put(way, Postings.of(way, names.files, vocabulary.size()));
        }
        return names;
    }

    /** The names of a program that follows. */
    Names after(List<SourceFile> sources) {
        FileNames[] now = new FileNames[sources.size()];
        IntStream.Builder changed = IntStream.builder();
        for (int file = 0; file < Math.max(files.length, now.length); file++) {
            if (file >= now.length) {
                changed.add(file);
            } else if (file < files.length && files[file].areIn(sources.get(file))) {
                now[file] = files[file];
            } else {
                now[file] = FileNames.of(sources.get(file), vocabulary);
                changed.add(file);
            }
        }
        Names names = new Names(vocabulary, now);
        int[] all = changed.build().toArray();
        postings.forEach((way, old) -> names.postings.put(way, old.after(files, now, all, vocabulary.size())));
        return names;
    }

    /** The number of files. */
    int size() {
        return files.length;
    }

    int number(Family family, String name) {
        return vocabulary.number(family, name);
    }

    /** The name of a function or type. */
    int of(UnitRef unit) {
        FileNames names = in(unit.file());
        return Units.isType(unit) ? names.ofType(unit.index()) : names.ofFunction(unit.index());
    }

    /** The names in a file. */
    FileNames in(int file) {
        return files[file];
    }

    /** The files in which a name occurs like this, in any order. */
    int[] files(Way way, int name) {
        return Objects.requireNonNull(postings.get(way)).of(name);
    }

    /** The functions and types that are called so. */
    Stream<UnitRef> declarations(int name) {
        return IntStream.of(files(Way.DECLARED, name)).boxed().flatMap(file -> in(file).units(file, name));
    }

    /** Whether something is called so. */
    boolean isDeclared(int name) {
        return files(Way.DECLARED, name).length > 0;
    }

    /** Whether a single function or type is called so. */
    boolean isUnique(int name) {
        int[] declaring = files(Way.DECLARED, name);
        return declaring.length == 1 && in(declaring[0]).isUnique(name);
    }

    /** Whether some interface or abstract type asks for a function of this name, so that a call may mean any of them. */
    boolean isAbstract(int name) {
        return files(Way.REQUIRED, name).length > 0;
    }

    /** Whether something extends or implements what is called so. */
    boolean isExtended(int name) {
        return files(Way.EXTENDED, name).length > 0;
    }

    /** Whether others extend the type that a function belongs to. */
    boolean isOfExtended(UnitRef function) {
        return isExtended(in(function.file()).ofOwner(function.index()));
    }

    /** Whether the type that a function belongs to extends or implements others. */
    boolean isOfExtending(UnitRef function) {
        return files(Way.EXTENDING, in(function.file()).ofOwner(function.index())).length > 0;
    }
}
