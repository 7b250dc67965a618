package dev.descent.loss.graph;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Program;
import dev.descent.loss.testing.FactsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportGraphTest {
    @Nested
    class Java {
        private final FactsBuilder shop = java("app/src/main/java/com/acme/Shop.java", "com.acme", "Shop");
        private final FactsBuilder cart = java("app/src/main/java/com/acme/Cart.java", "com.acme", "Cart");

        @Test
        void types_are_found_by_package_and_name_wherever_the_file_lies() {
            FactsBuilder user = file("web/Page.java")
                    .namespace("com.web")
                    .imports("com/acme/Shop")
                    .imports("java/util/List");

            assertThat(links("web/Page.java", user, shop, cart))
                    .containsExactly("app/src/main/java/com/acme/Shop.java");
            assertThat(imports("web/Page.java", user, shop, cart)).isEqualTo(1);
        }

        @Test
        void a_nested_type_and_a_static_member_stand_for_their_file() {
            FactsBuilder user = file("web/Page.java")
                    .namespace("com.web")
                    .imports("com/acme/Shop/Door")
                    .imports("com/acme/Cart", "empty");

            assertThat(links("web/Page.java", user, shop, cart)).hasSize(2);
        }

        @Test
        void of_a_wildcard_only_the_used_types_count() {
            FactsBuilder user = file("web/Page.java")
                    .namespace("com.web")
                    .imports("com/acme/*")
                    .mentions("", "Cart");

            assertThat(links("web/Page.java", user, shop, cart))
                    .containsExactly("app/src/main/java/com/acme/Cart.java");
        }

        @Test
        void neighbours_in_the_package_are_referred_to_without_an_import() {
            FactsBuilder user = file("app/src/main/java/com/acme/Till.java")
                    .namespace("com.acme")
                    .mentions("", "Cart");

            assertThat(links("app/src/main/java/com/acme/Till.java", user, shop, cart))
                    .containsExactly("app/src/main/java/com/acme/Cart.java");
            assertThat(imports("app/src/main/java/com/acme/Till.java", user, shop, cart))
                    .isZero();
        }

        @Test
        void of_two_modules_with_the_same_type_the_nearer_one_is_meant() {
            FactsBuilder one = java("one/src/Shop.java", "com.acme", "Shop");
            FactsBuilder two = java("two/src/Shop.java", "com.acme", "Shop");
            FactsBuilder user = file("two/src/Page.java").namespace("com.web").imports("com/acme/Shop");

            assertThat(links("two/src/Page.java", user, one, two)).containsExactly("two/src/Shop.java");
        }

        private static FactsBuilder java(String path, String namespace, String type) {
            return file(path).namespace(namespace).add(type(type));
        }
    }

    @Nested
    class KotlinAndScala {
        private final FactsBuilder java =
                file("src/main/java/Shop.java").namespace("com.acme").add(type("Shop"));
        private final FactsBuilder kotlin = file("src/main/kotlin/carts.kt")
                .namespace("com.acme")
                .add(type("Cart"))
                .add(function("load"));
        private final FactsBuilder scala =
                file("src/main/scala/doors.scala").namespace("com.acme").add(type("Door"));

        @Test
        void languages_of_one_package_see_each_other() {
            FactsBuilder user = file("src/main/kotlin/Till.kt")
                    .namespace("com.acme")
                    .mentions("", "Shop")
                    .mentions("", "Door");

            assertThat(links("src/main/kotlin/Till.kt", user, java, kotlin, scala))
                    .containsExactly("src/main/java/Shop.java", "src/main/scala/doors.scala");
        }

        @Test
        void functions_outside_types_are_imported_by_their_name() {
            FactsBuilder user = file("web/Page.kt").namespace("com.web").imports("com/acme/load", "load");

            assertThat(links("web/Page.kt", user, java, kotlin, scala)).containsExactly("src/main/kotlin/carts.kt");
        }

        @Test
        void scala_imports_may_leave_out_the_packages_around_them() {
            FactsBuilder scalaUser = file("web/page.scala").namespace("com.web").imports("acme/Door", "Door");
            FactsBuilder kotlinUser = file("web/Page.kt").namespace("com.web").imports("acme/Door", "Door");

            assertThat(links("web/page.scala", scalaUser, scala)).containsExactly("src/main/scala/doors.scala");
            assertThat(links("web/Page.kt", kotlinUser, scala)).isEmpty();
        }
    }

    @Nested
    class Python {
        @Test
        void relative_imports_start_at_the_importing_package() {
            FactsBuilder user =
                    file("shop/cart/view.py").imports("./model", "Cart").imports("../till", "pay");

            assertThat(links("shop/cart/view.py", user, file("shop/cart/model.py"), file("shop/till.py")))
                    .containsExactly("shop/cart/model.py", "shop/till.py");
        }

        @Test
        void an_imported_name_may_be_a_module_itself() {
            FactsBuilder user = file("shop/view.py").imports("./", "model").imports("shop/cart", "Cart");
            FactsBuilder[] others = {file("shop/__init__.py"), file("shop/model.py"), file("shop/cart/__init__.py")};

            assertThat(links("shop/view.py", user, others[0], others[1], others[2]))
                    .containsExactly("shop/cart/__init__.py", "shop/model.py");
        }

        @Test
        void absolute_imports_start_above_the_outermost_package_or_in_src() {
            FactsBuilder test = file("tests/test_model.py").imports("shop/model", "Cart");
            FactsBuilder model = file("src/shop/model.py");

            assertThat(links("tests/test_model.py", test, model, file("src/shop/__init__.py")))
                    .containsExactly("src/shop/model.py");
        }

        @Test
        void a_module_beside_the_importing_one_in_a_package_is_not_meant() {
            FactsBuilder user = file("shop/view.py").imports("json");

            assertThat(links("shop/view.py", user, file("shop/__init__.py"), file("shop/json.py")))
                    .isEmpty();
        }
    }

    @Nested
    class EcmaScript {
        @Test
        void extensions_and_index_files_may_be_left_out() {
            FactsBuilder user =
                    file("src/app.ts").imports("./cart").imports("./shop").imports("../lib/till.js");

            assertThat(links("src/app.ts", user, file("src/cart.tsx"), file("src/shop/index.ts"), file("lib/till.js")))
                    .containsExactly("lib/till.js", "src/cart.tsx", "src/shop/index.ts");
        }

        @Test
        void a_compiled_name_stands_for_its_source() {
            FactsBuilder user = file("src/app.ts").imports("./cart.js");

            assertThat(links("src/app.ts", user, file("src/cart.ts"))).containsExactly("src/cart.ts");
        }

        @Test
        void aliases_and_packages_of_a_workspace_are_tried() {
            FactsBuilder user = file("packages/web/src/pages/home.ts")
                    .imports("@/cart")
                    .imports("@acme/till")
                    .imports("react");

            assertThat(links(
                            "packages/web/src/pages/home.ts",
                            user,
                            file("packages/web/src/cart.ts"),
                            file("packages/till/src/index.ts"),
                            file("react.ts")))
                    .containsExactly("packages/till/src/index.ts", "packages/web/src/cart.ts");
        }
    }

    @Nested
    class Go {
        private final FactsBuilder total = file("cart/total.go").add(function("Total"));
        private final FactsBuilder item = file("cart/item.go").add(type("Item"));

        @Test
        void of_a_package_the_files_count_that_declare_what_is_used() {
            FactsBuilder user = file("main.go").imports("acme.com/shop/cart").calls("", "Total");

            assertThat(links("main.go", user, total, item)).containsExactly("cart/total.go");
            assertThat(imports("main.go", user, total, item)).isEqualTo(1);
        }

        @Test
        void of_a_package_imported_for_its_effects_all_files_count_as_one_import() {
            FactsBuilder user = file("main.go").imports("acme.com/shop/cart").imports("fmt");

            assertThat(links("main.go", user, total, item)).hasSize(2);
            assertThat(imports("main.go", user, total, item)).isEqualTo(1);
        }

        @Test
        void files_of_a_package_refer_to_each_other_without_an_import() {
            FactsBuilder user = file("cart/print.go").mentions("", "Item");

            assertThat(links("cart/print.go", user, total, item)).containsExactly("cart/item.go");
            assertThat(imports("cart/print.go", user, total, item)).isZero();
        }
    }

    @Nested
    class Rust {
        private final FactsBuilder lib = file("shop/src/lib.rs").imports("self/cart", "cart");
        private final FactsBuilder cart = file("shop/src/cart.rs").imports("self/item", "item");
        private final FactsBuilder item = file("shop/src/cart/item.rs");

        @Test
        void a_module_is_a_file_or_a_folder_below_its_parent() {
            assertThat(links("shop/src/lib.rs", lib, cart, item)).containsExactly("shop/src/cart.rs");
            assertThat(links("shop/src/cart.rs", lib, cart, item)).containsExactly("shop/src/cart/item.rs");
        }

        @Test
        void paths_start_at_the_crate_the_parent_or_another_crate() {
            FactsBuilder user =
                    file("shop/src/till.rs").imports("crate/cart/item/Item").imports("super/cart/Cart");
            FactsBuilder other = file("web/src/main.rs").imports("shop/cart/Cart");

            assertThat(links("shop/src/till.rs", user, lib, cart, item))
                    .containsExactly("shop/src/cart.rs", "shop/src/cart/item.rs");
            assertThat(links("web/src/main.rs", other, lib, cart, item)).containsExactly("shop/src/cart.rs");
        }

        @Test
        void what_an_inline_module_imports_from_its_parent_stays_in_the_file() {
            FactsBuilder user = file("shop/src/cart.rs").add(function("total")).importsBelow("super/*");

            assertThat(links("shop/src/cart.rs", user, lib)).isEmpty();
        }
    }

    @Nested
    class C {
        private final FactsBuilder header = file("src/util/list.h");
        private final FactsBuilder source = file("src/util/list.c").imports("list.h");

        @Test
        void an_include_is_found_beside_the_file_or_by_the_end_of_its_path() {
            assertThat(links("src/util/list.c", header, source)).containsExactly("src/util/list.h");
            assertThat(links("src/main.c", file("src/main.c").imports("util/list.h"), header))
                    .containsExactly("src/util/list.h");
            assertThat(links("app/main.c", file("app/main.c").imports("<util/list.h>"), header))
                    .containsExactly("src/util/list.h");
            assertThat(links("app/main.c", file("app/main.c").imports("../util/list.h"), header))
                    .containsExactly("src/util/list.h");
        }

        @Test
        void a_header_in_angle_brackets_without_a_folder_is_the_systems() {
            assertThat(links("src/main.c", file("src/main.c").imports("<list.h>"), header))
                    .isEmpty();
        }

        @Test
        void of_several_headers_of_one_name_the_nearest_is_meant() {
            FactsBuilder user = file("two/src/main.cc").imports("config.h");

            assertThat(links("two/src/main.cc", user, file("one/config.h"), file("two/include/config.h")))
                    .containsExactly("two/include/config.h");
        }

        @Test
        void a_header_leads_to_what_it_declares_without_importing_it() {
            assertThat(links("src/util/list.h", header, source)).containsExactly("src/util/list.c");
            assertThat(imports("src/util/list.h", header, source)).isZero();
        }
    }

    @Nested
    class CSharp {
        private final FactsBuilder cart =
                file("Shop/Cart.cs").namespace("Acme.Shop").add(type("Cart"));
        private final FactsBuilder item =
                file("Shop/Item.cs").namespace("Acme.Shop").add(type("Item"));

        @Test
        void of_a_namespace_the_files_count_that_declare_what_is_used() {
            FactsBuilder user =
                    file("Web/Page.cs").namespace("Web").imports("Acme/Shop").mentions("", "Cart");

            assertThat(links("Web/Page.cs", user, cart, item)).containsExactly("Shop/Cart.cs");
            assertThat(imports("Web/Page.cs", user, cart, item)).isEqualTo(1);
        }

        @Test
        void the_own_namespace_and_those_round_it_need_no_using() {
            FactsBuilder user =
                    file("Shop/Tills/Till.cs").namespace("Acme.Shop.Tills").calls("", "Cart");

            assertThat(links("Shop/Tills/Till.cs", user, cart, item)).containsExactly("Shop/Cart.cs");
            assertThat(imports("Shop/Tills/Till.cs", user, cart, item)).isZero();
        }

        @Test
        void a_using_may_name_a_type() {
            FactsBuilder user = file("Web/Page.cs").namespace("Web").imports("Acme/Shop/Cart");

            assertThat(links("Web/Page.cs", user, cart, item)).containsExactly("Shop/Cart.cs");
        }

        @Test
        void a_global_using_counts_in_every_file() {
            FactsBuilder all = file("Web/Usings.cs").imports("::Acme/Shop");
            FactsBuilder user = file("Web/Page.cs").namespace("Web").mentions("", "Item");

            assertThat(links("Web/Page.cs", user, all, cart, item)).containsExactly("Shop/Item.cs");
        }

        @Test
        void an_attribute_is_named_without_its_ending() {
            FactsBuilder attribute = file("Shop/Sold.cs").namespace("Acme.Shop").add(type("SoldAttribute"));
            FactsBuilder user = file("Shop/Book.cs").namespace("Acme.Shop").mentions("", "Sold");

            assertThat(links("Shop/Book.cs", user, attribute)).containsExactly("Shop/Sold.cs");
        }
    }

    @Test
    void a_file_that_nobody_knows_is_no_import() {
        FactsBuilder user = file("app.ts").imports("./gone").imports("../../out/of/the/tree");

        assertThat(links("app.ts", user)).isEmpty();
        assertThat(imports("app.ts", user)).isZero();
    }

    private static List<String> links(String from, FactsBuilder... files) {
        Program program = program(files);
        int index = index(program, from);
        return IntStream.of(ImportGraph.of(program).targets(index))
                .mapToObj(target -> program.files().get(target).path())
                .toList();
    }

    private static int imports(String from, FactsBuilder... files) {
        Program program = program(files);
        return ImportGraph.of(program).imports(index(program, from));
    }

    private static int index(Program program, String path) {
        return IntStream.range(0, program.files().size())
                .filter(file -> program.files().get(file).path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Program program(FactsBuilder... files) {
        return new Program(
                List.of(files).stream().map(FactsBuilder::source).toList(), Set.of(), Map.of("", "acme.com/shop"));
    }
}
