package dev.descent.loss.clone;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Program;
import dev.descent.loss.clone.Clones.Clone;
import dev.descent.loss.clone.Clones.Place;
import dev.descent.loss.testing.FactsBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the clones of every program: made-up files whose statements come from a small stock, so that many repeat. */
class ClonesLaws {
    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void no_token_is_charged_twice(@ForAll("programs") List<String> texts) {
        Map<Integer, BitSet> taken = new HashMap<>();
        for (Clone clone : clones(texts, "f")) {
            for (Place place : clone.places()) {
                BitSet file = taken.computeIfAbsent(place.file(), none -> new BitSet());
                assertThat(file.get(place.startToken(), place.endToken()).isEmpty())
                        .isTrue();
                file.set(place.startToken(), place.endToken());
            }
        }
    }

    @Property(tries = TRIES)
    void a_clone_saves_by_its_formula(@ForAll("programs") List<String> texts) {
        assertThat(clones(texts, "f")).allSatisfy(clone -> {
            long places = clone.places().size();
            assertThat(places).isGreaterThan(1);
            assertThat(clone.tokens()).isGreaterThanOrEqualTo(40);
            assertThat(clone.saving())
                    .isPositive()
                    .isEqualTo((places - 1) * clone.tokens() - places * (6 + clone.differences()));
        });
    }

    @Property(tries = TRIES)
    void the_names_and_the_order_of_files_change_nothing(@ForAll("programs") List<String> texts, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(savings(clones(shuffled, "g"))).isEqualTo(savings(clones(texts, "f")));
    }

    @Property(tries = TRIES)
    void renaming_identifiers_changes_nothing(@ForAll("programs") List<String> texts) {
        List<String> renamed = texts.stream()
                .map(text -> text.replaceAll("\\bv(\\d+)\\b", "w$1x"))
                .toList();

        assertThat(savings(clones(renamed, "f"))).isEqualTo(savings(clones(texts, "f")));
    }

    @Property(tries = TRIES)
    void unrelated_code_changes_nothing(@ForAll("programs") List<String> texts) {
        List<String> padded = new ArrayList<>(texts);
        padded.add(IntStream.range(0, 300).mapToObj(i -> "PAD" + i).collect(Collectors.joining(" ")));

        assertThat(savings(clones(padded, "f"))).isEqualTo(savings(clones(texts, "f")));
    }

    @Property(tries = TRIES)
    void after_any_edits_the_clones_are_those_of_a_fresh_start(
            @ForAll("programs") List<String> texts, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, String> files = named(texts);
        Map<String, String> first = Map.copyOf(files);
        Clones clones = Clones.of(program(files));
        for (int edit = 0; edit < 5; edit++) {
            List<String> others = texts(random.nextLong());
            String path = "f" + random.nextInt(6) + ".ts";
            switch (random.nextInt(5)) {
                case 0 -> files.remove(path);
                case 2 -> files.putAll(first);
                case 1 -> files.put("g" + edit + ".ts", files.getOrDefault(path, others.getFirst()));
                default -> files.put(path, mixed(files.getOrDefault(path, ""), others.getFirst(), random));
            }
            clones = clones.after(program(files));

            assertThat(clones.list()).isEqualTo(Clones.of(program(files)).list());
        }
    }

    /** So many copies that it is worth remembering how they grew. */
    @Property(tries = 10)
    void after_any_edits_of_much_repeated_code_the_clones_are_those_of_a_fresh_start(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> stock =
                IntStream.range(0, 4).mapToObj(i -> statement(random, i)).toList();
        Map<String, String> files = named(
                IntStream.range(0, 40).mapToObj(file -> text(random, stock)).toList());
        Clones clones = Clones.of(program(files));
        for (int edit = 0; edit < 3; edit++) {
            files.put("f" + random.nextInt(40) + ".ts", text(random, stock));
            clones = clones.after(program(files));

            assertThat(clones.list()).isEqualTo(Clones.of(program(files)).list());
        }
    }

    /** The beginning of one text and the end of another. */
    private static String mixed(String one, String other, Random random) {
        int cut = one.indexOf("; } ", random.nextInt(one.length() + 1)) + 1;
        return cut == 0 ? other : one.substring(0, cut) + other.substring(1);
    }

    private static Map<String, String> named(List<String> texts) {
        Map<String, String> files = new TreeMap<>();
        for (String text : texts) {
            files.put("f" + files.size() + ".ts", text);
        }
        return files;
    }

    private static Program program(Map<String, String> files) {
        return new Program(
                files.entrySet().stream()
                        .map(entry -> file(entry.getKey())
                                .add(function("f").text(entry.getValue()))
                                .source())
                        .toList(),
                Set.of(),
                Map.of());
    }

    @Provide
    Arbitrary<List<String>> programs() {
        return Arbitraries.longs().map(ClonesLaws::texts);
    }

    private static List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> stock =
                IntStream.range(0, 12).mapToObj(i -> statement(random, i)).toList();
        return IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(file -> text(random, stock))
                .toList();
    }

    /** A run of statements from the stock, now and then with a stranger between them. */
    private static String text(Random random, List<String> stock) {
        StringBuilder text = new StringBuilder("{ ");
        int at = random.nextInt(stock.size());
        for (int i = 0; i < 25; i++) {
            text.append(stock.get(at % stock.size()));
            if (random.nextInt(8) == 0) {
                text.append("X").append(random.nextInt(50)).append(" ( v9 ) ; ");
            }
            at += random.nextInt(10) == 0 ? random.nextInt(stock.size()) : 1;
        }
        return text.append("}").toString();
    }

    private static String statement(Random random, int number) {
        String names = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> "v" + random.nextInt(9) + " OP" + random.nextInt(6))
                .collect(Collectors.joining(" "));
        return "S" + number + " ( " + names + " v1 ) { " + names + " " + random.nextInt(10) + " ; } ";
    }

    private static List<Clone> clones(List<String> texts, String prefix) {
        List<FactsBuilder> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            files.add(file(prefix + i + ".ts").add(function("f").text(texts.get(i))));
        }
        return Clones.of(new Program(files.stream().map(FactsBuilder::source).toList(), Set.of(), Map.of()))
                .list();
    }

    private static List<Long> savings(List<Clone> clones) {
        return clones.stream().map(Clone::saving).sorted().toList();
    }
}
