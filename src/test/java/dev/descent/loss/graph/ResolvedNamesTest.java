package dev.descent.loss.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.syntax.TreeSitterParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What files of PHP, Ruby and Swift refer to, read off real text. */
class ResolvedNamesTest {
    private static final String CART = "<?php\nnamespace Acme\\Shop;\nclass Cart {}\nfunction tax() {}\n";

    @Test
    void php_finds_types_and_functions_by_namespace_wherever_the_file_lies() {
        Map<String, String> files = Map.of(
                "src/Cart.php", CART,
                "a/Use.php", "<?php\nuse Acme\\Shop\\Cart;\nuse DateTime;\n",
                "b/Function.php", "<?php\nuse function Acme\\Shop\\tax;\n",
                "c/Absolute.php", "<?php\nnew \\Acme\\Shop\\Cart();\n",
                "d/Other.php", "<?php\nnamespace Acme;\nnew Cart();\n");

        assertThat(links(files, "a/Use.php")).containsExactly("src/Cart.php");
        assertThat(links(files, "b/Function.php")).containsExactly("src/Cart.php");
        assertThat(links(files, "c/Absolute.php")).containsExactly("src/Cart.php");
        assertThat(links(files, "d/Other.php")).isEmpty();
        assertThat(imports(files, "a/Use.php")).isEqualTo(1);
    }

    @Test
    void php_needs_no_import_inside_a_namespace_and_includes_by_path() {
        Map<String, String> files = Map.of(
                "src/Cart.php", CART,
                "src/Till.php", "<?php\nnamespace Acme\\Shop;\nnew Cart();\n",
                "src/boot.php", "<?php\nrequire __DIR__ . '/Cart.php';\n");

        assertThat(links(files, "src/Till.php")).containsExactly("src/Cart.php");
        assertThat(imports(files, "src/Till.php")).isZero();
        assertThat(links(files, "src/boot.php")).containsExactly("src/Cart.php");
    }

    @Test
    void ruby_finds_relative_files_by_path_and_others_below_lib() {
        Map<String, String> files = Map.of(
                "lib/acme/cart.rb", "module Acme\n  class Cart; end\nend\n",
                "lib/acme/item.rb", "module Acme\n  class Item; end\nend\n",
                "lib/acme.rb", "require 'json'\nrequire 'acme/cart'\nrequire_relative 'acme/item'\n",
                "other/lib/acme/cart.rb", "require_relative '../missing'\n");

        assertThat(links(files, "lib/acme.rb")).containsExactly("lib/acme/cart.rb", "lib/acme/item.rb");
        assertThat(imports(files, "lib/acme.rb")).isEqualTo(2);
        assertThat(links(files, "other/lib/acme/cart.rb")).isEmpty();
    }

    @Test
    void ruby_loads_constants_that_one_file_declares() {
        Map<String, String> files = Map.of(
                "app/models/cart.rb", "module Acme\n  class Cart; end\nend\n",
                "app/models/item.rb", "module Acme\n  class Item; end\nend\n",
                "app/page.rb", "Acme::Cart.new\n");

        assertThat(links(files, "app/page.rb")).containsExactly("app/models/cart.rb");
        assertThat(imports(files, "app/page.rb")).isZero();
    }

    @Test
    void swift_sees_its_module_and_those_that_it_imports() {
        Map<String, String> files = Map.of(
                "Sources/Shop/Cart.swift", "public struct Cart {}\n",
                "Sources/Shop/Item.swift", "struct Item { let cart: Cart }\n",
                "Sources/Web/Page.swift", "import Foundation\nimport Shop\nlet cart = Cart()\n",
                "Sources/App/Other.swift", "let cart = Cart()\n");

        assertThat(links(files, "Sources/Shop/Item.swift")).containsExactly("Sources/Shop/Cart.swift");
        assertThat(imports(files, "Sources/Shop/Item.swift")).isZero();
        assertThat(links(files, "Sources/Web/Page.swift")).containsExactly("Sources/Shop/Cart.swift");
        assertThat(imports(files, "Sources/Web/Page.swift")).isEqualTo(1);
        assertThat(links(files, "Sources/App/Other.swift")).isEmpty();
    }

    @Test
    void swift_does_not_guess_which_of_two_types_is_meant() {
        Map<String, String> files = Map.of(
                "App/A.swift", "struct A { struct State {} }\n",
                "App/B.swift", "struct B { struct State {} }\n",
                "App/C.swift", "let a: A, state: State\n");

        assertThat(links(files, "App/C.swift")).containsExactly("App/A.swift");
    }

    private static List<String> links(Map<String, String> texts, String from) {
        Program program = program(texts);
        return IntStream.of(ImportGraph.of(program).targets(index(program, from)))
                .mapToObj(file -> program.files().get(file).path())
                .toList();
    }

    private static int imports(Map<String, String> texts, String from) {
        Program program = program(texts);
        return ImportGraph.of(program).imports(index(program, from));
    }

    private static int index(Program program, String path) {
        return program.files().stream().map(SourceFile::path).toList().indexOf(path);
    }

    private static Program program(Map<String, String> texts) {
        try (TreeSitterParser parser = new TreeSitterParser()) {
            List<SourceFile> files = new TreeMap<>(texts)
                    .entrySet().stream()
                            .map(file -> new SourceFile(file.getKey(), false, facts(parser, file)))
                            .toList();
            return new Program(files, Set.of(), Map.of());
        }
    }

    private static FileFacts facts(TreeSitterParser parser, Map.Entry<String, String> file) {
        Language language = Language.ofPath(file.getKey()).orElseThrow();
        return (FileFacts) parser.parse(language, file.getValue().getBytes(UTF_8));
    }
}
