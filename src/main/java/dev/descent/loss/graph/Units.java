package dev.descent.loss.graph;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language.Family;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks units up.
 *
 * @param files the files that they are units of, by their index
 */
public record Units(List<SourceFile> files) {
    public Units(Program program) {
        this(program.files());
    }

    public FileFacts facts(int file) {
        return files.get(file).facts();
    }

    String path(int file) {
        return files.get(file).path();
    }

    public Family family(int file) {
        return facts(file).language().family();
    }

    public FunctionFacts function(UnitRef unit) {
        return facts(unit.file()).functions().get(unit.index());
    }

    public TypeFacts type(UnitRef unit) {
        return facts(unit.file()).types().get(unit.index());
    }

    /** The simple name of a function or type. */
    public String name(UnitRef unit) {
        return isType(unit) ? type(unit).name() : function(unit).name();
    }

    static boolean isType(UnitRef unit) {
        return unit.kind() == UnitKind.TYPE;
    }

    boolean isEnclosed(UnitRef unit) {
        return !isType(unit) && function(unit).isEnclosed();
    }

    /** The outermost function that a function counts in; any other unit itself. */
    UnitRef outermost(UnitRef unit) {
        return isEnclosed(unit)
                ? UnitRef.function(unit.file(), outermost(facts(unit.file()).functions(), unit.index()))
                : unit;
    }

    static int outermost(List<FunctionFacts> functions, int function) {
        int outermost = function;
        while (functions.get(outermost).isEnclosed()) {
            outermost = functions.get(outermost).parent();
        }
        return outermost;
    }

    /** Whether {@code inner} is {@code outer} or enclosed by it. */
    public boolean isWithin(int file, int inner, int outer) {
        int at = inner;
        while (at != outer && at >= 0) {
            at = facts(file).functions().get(at).parent();
        }
        return at == outer;
    }

    /** The type of the same file that a function or type is a member of. */
    Optional<UnitRef> owner(UnitRef unit) {
        List<TypeFacts> types = facts(unit.file()).types();
        if (isType(unit)) {
            int parent = type(unit).parent();
            return parent < 0 ? Optional.empty() : Optional.of(UnitRef.type(unit.file(), parent));
        }
        String owner = function(unit).owner();
        int[] named = IntStream.range(0, types.size())
                .filter(type -> types.get(type).name().equals(owner))
                .toArray();
        Span span = function(unit).span();
        return IntStream.of(named)
                .filter(type -> contains(types.get(type).span(), span))
                .boxed()
                .reduce((outer, inner) -> inner)
                .or(() -> named.length == 1 ? Optional.of(named[0]) : Optional.empty())
                .map(type -> UnitRef.type(unit.file(), type));
    }

    /** Whether one stretch of a file lies within another. */
    public static boolean contains(Span outer, Span inner) {
        return outer.startToken() <= inner.startToken() && inner.endToken() <= outer.endToken();
    }
}
