package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.FunctionSketch;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.loss.testing.Scoring;
import dev.descent.repo.PathRules;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every program: made-up ones of a few files that call, import and copy each other. */
class LossLaws {
    private static final int TRIES = 100;

    private final Scoring scoring = new Scoring();

    @Property(tries = TRIES)
    void the_loss_is_never_negative(@ForAll("programs") List<Sketch> program) {
        Score score = score(program);

        assertThat(score.loss()).isNotNegative();
        assertThat(units(score)).allSatisfy(unit -> {
            assertThat(unit.share()).isEqualTo(unit.share().positivePart());
            assertThat(unit.leverage()).isEqualTo(unit.leverage().positivePart());
        });
    }

    @Property(tries = TRIES)
    void shares_sum_to_the_whole_exactly(@ForAll("programs") List<Sketch> program) {
        Score score = score(program);

        assertThat(sum(score.files().stream().map(FileScore::share))).isEqualTo(score.terms());
        assertThat(score.files())
                .allSatisfy(file -> assertThat(sum(file.units().stream().map(UnitScore::share)))
                        .isEqualTo(file.share()));
        assertThat(score.files().stream().mapToLong(FileScore::productionTokens).sum())
                .isEqualTo(score.tokens());
    }

    @Property(tries = TRIES)
    void a_unit_that_is_charged_says_why_but_for_reaching_itself(@ForAll("programs") List<Sketch> program) {
        assertThat(units(score(program))).allSatisfy(unit -> {
            Terms reach = Terms.of(Term.MODULARITY, unit.share().modularity());
            boolean isCharged = !unit.share().minus(reach).equals(Terms.ZERO)
                    || !unit.leverage().equals(Terms.ZERO);
            assertThat(unit.why().isEmpty() && isCharged).isFalse();
            assertThat(!unit.why().isEmpty() && unit.share().equals(Terms.ZERO) && !isCharged)
                    .isFalse();
        });
    }

    @Property(tries = TRIES)
    void deltas_sum_to_the_difference_exactly(
            @ForAll("programs") List<Sketch> before, @ForAll("programs") List<Sketch> after) {
        Score base = score(before);
        Score head = score(after);
        Delta delta = Delta.between(base, head);
        Terms difference = head.terms().minus(base.terms());

        assertThat(delta.headTerms().minus(delta.baseTerms())).isEqualTo(difference);
        assertThat(sum(delta.files().stream().map(FileDelta::change))).isEqualTo(difference);
        assertThat(Math.signum(delta.change())).isEqualTo(Math.signum((double) difference.total()));
    }

    @Property(tries = TRIES)
    void the_way_back_is_the_way_there_negated(
            @ForAll("programs") List<Sketch> before, @ForAll("programs") List<Sketch> after) {
        Score base = score(before);
        Score head = score(after);
        Delta there = Delta.between(base, head);
        Delta back = Delta.between(head, base);

        assertThat(back.change()).isEqualTo(-there.change());
        assertThat(back.denominator()).isEqualTo(there.denominator());
        assertThat(back.verdict())
                .isIn(
                        switch (there.verdict()) {
                            case BETTER, HELD -> Set.of(Verdict.WORSE);
                            case WORSE -> Set.of(Verdict.BETTER, Verdict.HELD);
                            case MOVED, UNCHANGED, NOT_ANALYSED -> Set.of(there.verdict());
                        });
    }

    @Property(tries = TRIES)
    void the_order_of_files_is_irrelevant(@ForAll("programs") List<Sketch> program, @ForAll Random random) {
        List<Sketch> shuffled = new ArrayList<>(program);
        Collections.shuffle(shuffled, random);

        assertThat(score(shuffled)).isEqualTo(score(program));
    }

    @Property(tries = TRIES)
    void a_warm_cache_parses_nothing_and_changes_nothing(
            @ForAll("programs") List<Sketch> program, @ForAll @IntRange(min = 1, max = 3) int workers) {
        MemoryTree tree = scoring.tree(build(program));
        MemoryFactsCache cache = new MemoryFactsCache();
        try (Scorer scorer = new Scorer(scoring.parser(), cache, workers)) {
            Score cold = scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            int parsed = scoring.parser().parsed();
            int read = tree.reads();

            assertThat(scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE))
                    .isEqualTo(cold);
            assertThat(scoring.parser().parsed()).isEqualTo(parsed);
            assertThat(tree.reads()).isEqualTo(read);
        }
    }

    @Property(tries = TRIES)
    void unrelated_clean_code_never_lowers_what_a_change_is_charged(
            @ForAll("programs") List<Sketch> before,
            @ForAll("programs") List<Sketch> after,
            @ForAll @IntRange(min = 1, max = 20) int padding) {
        long plain = numerator(score(before), score(after));
        FactsBuilder[] padded =
                Stream.concat(Stream.of(build(after)), padding(padding)).toArray(FactsBuilder[]::new);

        assertThat(numerator(score(before), scoring.score(padded))).isGreaterThanOrEqualTo(plain);
    }

    @Property(tries = TRIES)
    void the_gradient_is_a_total_order_with_the_steepest_first(@ForAll("programs") List<Sketch> program) {
        List<Hotspot> all = Gradient.of(score(program), Integer.MAX_VALUE);

        assertThat(all).extracting(spot -> -spot.unit().leverage().total()).isSorted();
        assertThat(Gradient.of(score(program), 3))
                .isEqualTo(all.stream().limit(3).toList());
    }

    @Property
    void apportioning_loses_nothing(
            @ForAll @IntRange(max = 1_000_000) int amount, @ForAll List<@IntRange(max = 100_000) Integer> sizes) {
        int[] parts = sizes.stream().mapToInt(Integer::intValue).toArray();
        if (parts.length == 0) {
            return;
        }
        long[] apportioned = Apportionment.of(amount, parts);
        long total = IntStream.of(parts).asLongStream().sum();

        assertThat(LongStream.of(apportioned).sum()).isEqualTo(amount);
        for (int i = 0; i < parts.length && total > 0; i++) {
            assertThat(apportioned[i])
                    .isBetween((long) amount * parts[i] / total, (long) amount * parts[i] / total + 1);
        }
    }

    /** A file as jqwik makes it up. */
    record Sketch(String path, List<Function> functions, int flags, List<Integer> imports, List<String> calls) {
        FactsBuilder build() {
            FactsBuilder file = file(path);
            imports.forEach(other -> file.imports("./" + PATHS.get(other).replace(".py", "")));
            functions.forEach(function -> file.add(function.build()));
            Shape.Part flag = new Shape.Part("flag", new Shape.Bool());
            file.add(type("T" + flags).shape(new Shape.Product(Collections.nCopies(flags, flag))));
            functions.stream().findFirst().ifPresent(first -> calls.forEach(name -> file.calls(first.name(), name)));
            return file;
        }
    }

    record Function(String name, int tokens, int cognitive, int booleans, Kind kind) {
        FunctionSketch build() {
            FunctionSketch sketch =
                    function(name).tokens(tokens).cognitive(cognitive).booleanParameters(booleans);
            return switch (kind) {
                case PLAIN -> sketch;
                case TEST -> sketch.with(Trait.TEST);
                case COPY -> sketch.text("IF x < 1 THEN y = x ; ELSE z ( ) ; ".repeat(1 + tokens / 100));
            };
        }
    }

    enum Kind {
        PLAIN,
        TEST,
        COPY
    }

    private static final List<String> PATHS = List.of("a.py", "b.py", "lib/c.py", "lib/d.py", "test_e.py");
    private static final List<String> NAMES = List.of("load", "parse", "render", "send", "close");

    @Provide
    Arbitrary<List<Sketch>> programs() {
        return Arbitraries.of(PATHS)
                .set()
                .ofMinSize(1)
                .flatMap(paths -> Combinators.combine(
                                paths.stream().sorted().map(this::sketches).toList())
                        .as(files -> files));
    }

    private Arbitrary<Sketch> sketches(String path) {
        return Combinators.combine(
                        functions().list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers()
                                .between(0, PATHS.size() - 1)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        Arbitraries.of(NAMES).list().ofMaxSize(3))
                .as((functions, flags, imports, calls) -> new Sketch(path, functions, flags, imports, calls));
    }

    private Arbitrary<Function> functions() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(Kind.class))
                .as(Function::new);
    }

    private static FactsBuilder[] build(List<Sketch> program) {
        return program.stream().map(Sketch::build).toArray(FactsBuilder[]::new);
    }

    private static Stream<FactsBuilder> padding(int files) {
        return IntStream.range(0, files)
                .mapToObj(i -> file("padding/p" + i + ".py")
                        .add(function("unrelated" + i).tokens(40))
                        .add(function("clean" + i).tokens(50)));
    }

    private Score score(List<Sketch> program) {
        return scoring.score(build(program));
    }

    private static long numerator(Score base, Score head) {
        Delta delta = Delta.between(base, head);
        return delta.headTerms().total() - delta.baseTerms().total();
    }

    private static Stream<UnitScore> units(Score score) {
        return score.files().stream().flatMap(file -> file.units().stream());
    }

    private static Terms sum(Stream<Terms> shares) {
        return shares.reduce(Terms.ZERO, Terms::plus);
    }
}
