package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.SourceFile;
import dev.descent.loss.Term;
import dev.descent.loss.TermRule;
import dev.descent.loss.UnitRef;
import dev.descent.loss.graph.Caller;
import dev.descent.loss.graph.ImportGraph;
import dev.descent.loss.graph.Relations;
import dev.descent.loss.graph.Units;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * B: what scattering and indirection cost, in tokens: 30 for a function with a single call site, in a class of its own or not, 30 for one that only passes
 * its arguments on (not both), 50 for an abstraction with a single implementation, 25 for a file that holds anything and 5
 * for each import of another file; and all tokens of what nothing refers to, in place of A and all else.
 */
final class Economy implements TermRule {
    private static final long SINGLE_USE = 30_000;
    private static final long WRAPPER = 30_000;
    private static final long ABSTRACTION = 50_000;
    private static final long FILE = 25_000;
    private static final long IMPORT = 5_000;

    @Override
    public List<Charge> charges(Program program) {
        return charges(Relations.of(ImportGraph.of(program)));
    }

    static List<Charge> charges(Relations relations) {
        List<SourceFile> files = relations.imports().program().files();
        List<Charge> charges = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            if (!files.get(file).isTest()) {
                FileFacts facts = files.get(file).facts();
                chargeFile(facts, file, relations.imports().imports(file), charges);
                chargeTypes(facts, file, relations, charges);
                chargeFunctions(facts, file, relations, charges);
            }
        }
        return charges;
    }

    private static void chargeFile(FileFacts facts, int file, int imports, List<Charge> charges) {
        if (facts.tokens().size() > 0) {
            Reason reason = new Reason.FileCost(imports);
            long charge = FILE * places(facts) + IMPORT * imports;
            charges.add(new Charge(Term.ECONOMY, UnitRef.file(file), charge, 0, reason));
        }
    }

    /** Java has a file for each type: those that share one are looked for in as many places. */
    private static long places(FileFacts facts) {
        boolean isJava = facts.language() == Language.JAVA;
        return isJava
                ? Math.max(
                        1,
                        facts.types().stream()
                                .filter(type -> type.parent() < 0 && !type.isTest())
                                .count())
                : 1;
    }

    private static void chargeTypes(FileFacts facts, int file, Relations relations, List<Charge> charges) {
        for (int type = 0; type < facts.types().size(); type++) {
            UnitRef unit = UnitRef.type(file, type);
            if (facts.types().get(type).isTest()) {
                continue;
            }
            if (relations.isDead(unit)) {
                chargeDead(unit, ownTokens(facts, type), charges);
            } else {
                relations
                        .onlyImplementer(unit)
                        .ifPresent(name -> charge(unit, ABSTRACTION, new Reason.SingleImplementation(name), charges));
                relations.onlyMaker(unit).ifPresent(maker -> charge(unit, SINGLE_USE, reason(maker), charges));
            }
        }
    }

    private static void chargeFunctions(FileFacts facts, int file, Relations relations, List<Charge> charges) {
        for (int i = 1; i < facts.functions().size(); i++) {
            UnitRef unit = UnitRef.function(file, i);
            FunctionFacts function = facts.functions().get(i);
            if (!relations.isDead(unit)) {
                chargeAlive(unit, function, relations, charges);
            } else if (!function.isEnclosed() && !function.has(Trait.TEST)) {
                chargeDead(unit, function.tokens(), charges);
            }
        }
    }

    private static void chargeAlive(UnitRef unit, FunctionFacts function, Relations relations, List<Charge> charges) {
        if (relations.isMiddleMan(unit)) {
            charge(unit, WRAPPER, new Reason.PassesOn(), charges);
        } else {
            relations.onlyCaller(unit).ifPresent(caller -> charges.add(singleUse(unit, function, caller)));
        }
    }

    /** Inlined, it makes its caller longer: what that costs in complexity is not saved. */
    private static Charge singleUse(UnitRef unit, FunctionFacts piece, Caller caller) {
        long growth = piece.isEnclosed() ? 0 : Complexity.growthOf(caller.outermost(), piece);
        long saved = Math.max(0, SINGLE_USE - growth);
        return new Charge(Term.ECONOMY, unit, SINGLE_USE, saved, reason(caller));
    }

    private static Reason reason(Caller caller) {
        return new Reason.SingleUse(caller.file().path(), caller.function().qualifiedName());
    }

    private static void chargeDead(UnitRef unit, int tokens, List<Charge> charges) {
        if (tokens > 0) {
            charge(unit, 1000L * tokens, new Reason.Dead(tokens), charges);
        }
    }

    private static void charge(UnitRef unit, long milliTokens, Reason reason, List<Charge> charges) {
        charges.add(new Charge(Term.ECONOMY, unit, milliTokens, milliTokens, reason));
    }

    /** The tokens of a type without the functions and types in it, which are charged themselves. */
    private static int ownTokens(FileFacts facts, int index) {
        Span span = facts.types().get(index).span();
        List<TypeFacts> nested =
                facts.types().stream().filter(type -> type.parent() == index).toList();
        int inTypes = nested.stream().mapToInt(TypeFacts::tokens).sum();
        int inFunctions = IntStream.range(1, facts.functions().size())
                .mapToObj(facts.functions()::get)
                .filter(function -> !function.isEnclosed() && Units.contains(span, function.span()))
                .filter(function -> nested.stream().noneMatch(type -> Units.contains(type.span(), function.span())))
                .mapToInt(FunctionFacts::tokens)
                .sum();
        return Math.max(0, facts.types().get(index).tokens() - inTypes - inFunctions);
    }
}
