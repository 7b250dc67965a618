package dev.descent.loss.graph;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.loss.term.Rules;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.FunctionSketch;
import dev.descent.loss.testing.TypeSketch;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.NameUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is changed, added, deleted or renamed: what follows a program says the same as what looks at the next one afresh.
 * There are few names and few paths, so that everything may mean, hide, extend or import everything else.
 */
class FollowingLaws {
    private static final List<String> NAMES =
            List.of("Shop", "Cart", "pay", "_pay", "total", "Total", "item", "String");
    private static final List<String> PATHS = List.of(
            "a/Shop.java",
            "a/Cart.java",
            "b/Shop.java",
            "b/ShopTest.java",
            "b/c/Item.java",
            "a/__init__.py",
            "a/shop.py",
            "a/cart.py",
            "b/cart.py",
            "src/item.py",
            "web/index.ts",
            "web/cart.ts",
            "web/shop/index.ts",
            "web/item.tsx",
            "script.js",
            "go/shop.go",
            "go/cart.go",
            "go/item/item.go",
            "go/item/more.go",
            "go/item/item_test.go",
            "php/Shop.php",
            "php/Cart.php",
            "src/lib.rs",
            "src/cart.rs",
            "src/cart/item.rs",
            "src/main.rs",
            "b/Cart.kt",
            "c/shop.h",
            "c/shop.c",
            "c/cart.cc",
            "c/lib/shop.h",
            "cs/Shop.cs",
            "cs/Cart.cs",
            "cs/b/Shop.cs",
            "rb/shop.rb",
            "ios/Shop.swift",
            "ios/Cart.swift");
    private static final List<String> TARGETS = List.of(
            "a/Shop",
            "a/*",
            "b/Cart",
            "b/c/Item",
            "a/shop",
            "./cart",
            "../a/cart",
            "./shop",
            "item",
            "@/cart",
            "acme.com/go",
            "acme.com/go/item",
            "self/cart",
            "crate/cart/item",
            "super/cart",
            "shop.h",
            "<lib/shop.h>",
            "::a",
            "::b/c",
            "./");

    @Property(tries = 800)
    void following_a_change_is_the_same_as_looking_afresh(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int edits) {
        Random random = new Random(seed);
        Map<String, SourceFile> files = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            put(files, random);
        }
        Rules following = Rules.of(program(files, random));
        for (int step = 0; step < 3; step++) {
            for (int edit = 0; edit < edits; edit++) {
                edit(files, random);
            }
            Program next = program(files, random);

            following = following.after(next);

            Rules afresh = Rules.of(next);
            assertThat(following.charges()).isEqualTo(afresh.charges());
            assertThat(following.shape()).isEqualTo(afresh.shape());
        }
    }

    private static void edit(Map<String, SourceFile> files, Random random) {
        String path = any(PATHS, random);
        switch (random.nextInt(6)) {
            case 0 -> files.remove(path);
            case 2, 3 -> editBody(files, path, random);
            case 1 -> rename(files, path, any(PATHS, random));
            default -> put(files, random);
        }
    }

    private static void rename(Map<String, SourceFile> files, String from, String to) {
        SourceFile file = files.get(from);
        boolean isSameLanguage = from.substring(from.lastIndexOf('.')).equals(to.substring(to.lastIndexOf('.')));
        if (file != null && isSameLanguage) {
            files.remove(from);
            files.put(to, new SourceFile(to, isTest(to), file.facts()));
        }
    }

    /** Other uses of names in what is declared as before. */
    private static void editBody(Map<String, SourceFile> files, String path, Random random) {
        SourceFile file = files.get(path);
        if (file != null) {
            FileFacts facts = file.facts();
            List<NameUse> uses = new ArrayList<>(facts.uses());
            uses.removeIf(use -> random.nextInt(3) == 0);
            repeat(random.nextInt(3), () -> {
                int function = random.nextInt(facts.functions().size());
                uses.add(new NameUse(any(NAMES, random), function, random.nextInt(2), random.nextInt(2)));
            });
            files.put(path, new SourceFile(path, file.isTest(), withUses(facts, uses)));
        }
    }

    private static FileFacts withUses(FileFacts facts, List<NameUse> uses) {
        return new FileFacts(
                facts.language(),
                facts.namespace(),
                facts.tokens(),
                facts.functions(),
                facts.types(),
                facts.implementations(),
                facts.imports(),
                uses,
                facts.dark());
    }

    private static void put(Map<String, SourceFile> files, Random random) {
        String path = any(PATHS, random);
        files.put(path, anyFile(path, random).source());
    }

    private static FactsBuilder anyFile(String path, Random random) {
        FactsBuilder file =
                file(path).namespace(any(List.of("a", "b", "b.c"), random)).tokens(random.nextInt(40));
        if (isTest(path)) {
            file.test();
        }
        List<String> functions = new ArrayList<>(List.of(""));
        repeat(random.nextInt(3), () -> file.add(anyType(random, functions)));
        repeat(random.nextInt(4), () -> file.add(anyFunction(random, functions)));
        repeat(random.nextInt(6), () -> file.calls(any(functions, random), any(NAMES, random)));
        repeat(random.nextInt(3), () -> file.mentions(any(functions, random), any(NAMES, random)));
        repeat(random.nextInt(3), () -> file.implementation(any(NAMES, random), any(NAMES, random)));
        repeat(random.nextInt(3), () -> file.imports(any(TARGETS, random), someName(random)));
        return file;
    }

    private static TypeSketch anyType(Random random, List<String> functions) {
        String name = any(NAMES, random);
        TypeSketch type = random.nextInt(3) == 0 ? TypeSketch.abstraction(name) : TypeSketch.type(name);
        switch (random.nextInt(3)) {
            case 0 -> type.isPrivate();
            case 1 -> type.isInternal();
            default -> {}
        }
        List<String> members = new ArrayList<>();
        repeat(random.nextInt(3), () -> type.has(anyFunction(random, members)));
        functions.addAll(members);
        return type;
    }

    /** A function, at times within one of those before it. */
    private static FunctionSketch anyFunction(Random random, List<String> before) {
        String name = any(NAMES, random);
        FunctionSketch function = function(name).tokens(1 + random.nextInt(300));
        switch (random.nextInt(3)) {
            case 0 -> function.isPrivate();
            case 1 -> function.isInternal();
            default -> {}
        }
        if (random.nextInt(4) == 0) {
            function.with(any(List.of(Trait.WRAPPER, Trait.ABSTRACT, Trait.OVERRIDE, Trait.ENTRY_POINT), random));
        }
        if (random.nextInt(4) == 0 && before.size() > 1) {
            function.within(any(before.subList(1, before.size()), random));
        }
        before.add(name);
        return function;
    }

    private static String[] someName(Random random) {
        return random.nextBoolean() ? new String[0] : new String[] {any(NAMES, random)};
    }

    /** The rest of the program changes as well: what was not read, and where Go's modules begin. */
    private static Program program(Map<String, SourceFile> files, Random random) {
        Set<String> unread = random.nextInt(4) == 0 ? Set.of("a/Gone.java", "go/gone.go") : Set.of();
        Map<String, String> modules = random.nextInt(4) == 0 ? Map.of() : Map.of("go", "acme.com/go");
        return new Program(List.copyOf(files.values()), unread, modules);
    }

    private static boolean isTest(String path) {
        return path.contains("Test") || path.contains("_test");
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
