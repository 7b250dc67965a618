package dev.descent.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.Coverage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Reports as their tools write them, and as nobody should. */
class CoverageReportsTest {
    private static final String CART = "shop/src/main/java/shop/Cart.java";

    private static Coverage read(List<String> paths, String... reports) {
        CoverageReports coverage = new CoverageReports(paths);
        for (String report : reports) {
            coverage.add(report.getBytes(StandardCharsets.UTF_8));
        }
        return coverage.coverage();
    }

    @Test
    void jacoco_names_packages_and_counts_instructions() {
        Coverage coverage = read(List.of(CART), """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
                <report name="shop"><sessioninfo id="a" start="1" dump="2"/><package name="shop">
                <class name="shop/Cart" sourcefilename="Cart.java"><method name="add" desc="()V" line="3"/></class>
                <sourcefile name="Cart.java">
                <line nr="3" mi="0" ci="2" mb="0" cb="0"/><line nr="4" mi="3" ci="1" mb="1" cb="1"/>
                <line nr="7" mi="5" ci="0" mb="0" cb="0"/><counter type="LINE" missed="1" covered="2"/>
                </sourcefile></package></report>
                """);

        assertThat(coverage.of(CART, 3, 4)).hasValue(1);
        assertThat(coverage.of(CART, 1, 100)).hasValue(2 / 3.0);
        assertThat(coverage.of(CART, 5, 6)).as("nothing there can run").isEmpty();
    }

    @Test
    void coverage_py_names_files_from_a_source_folder_and_counts_hits() {
        Coverage coverage = read(List.of("src/shop/cart.py", "src/shop/stock.py", "setup.cfg"), """
                <?xml version="1.0" ?>
                <coverage version="7.6.1" line-rate="0.5"><sources><source>/work/src/shop</source></sources>
                <packages><package name="."><classes><class name="cart.py" filename="cart.py" line-rate="0.5"><methods/>
                <lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class></classes></package></packages>
                </coverage>
                """);

        assertThat(coverage.of("src/shop/cart.py", 1, 2)).hasValue(0.5);
        assertThat(coverage.of("src/shop/stock.py", 1, 2))
                .as("it was never loaded")
                .hasValue(0);
        assertThat(coverage.of("setup.cfg", 1, 2)).as("nobody looks at those").isEmpty();
    }

    @Test
    void lcov_names_files_from_the_root_of_the_disk() {
        Coverage coverage = read(
                List.of("src/cart.js"),
                "TN:\nSF:/work/src/cart.js\nFN:1,add\nDA:1,4\nDA:2,0,md5\nDA:3,0\nLH:1\nend_of_record\n");

        assertThat(coverage.of("src/cart.js", 1, 3)).hasValue(1 / 3.0);
    }

    @Test
    void profiles_of_go_name_files_behind_their_module_and_blocks_of_lines() {
        Coverage coverage = read(List.of("cart/cart.go", "cart.go"), """
                mode: set
                example.com/shop/cart/cart.go:3.20,5.2 2 1
                example.com/shop/cart/cart.go:5.2,8.10 1 0
                """);

        assertThat(coverage.of("cart/cart.go", 3, 8)).hasValue(0.5);
        assertThat(coverage.of("cart.go", 3, 8)).as("another file of that name").hasValue(0);
    }

    @Test
    void of_several_reports_one_that_says_a_line_ran_is_believed() {
        Coverage coverage =
                read(List.of("cart.js"), "SF:cart.js\nDA:1,0\nDA:2,1\n", "SF:cart.js\nDA:1,1\nDA:2,0\nDA:3,0\n");

        assertThat(coverage.of("cart.js", 1, 3)).hasValue(2 / 3.0);
    }

    @Test
    void a_name_that_two_files_have_is_nobodys() {
        Coverage coverage = read(List.of("a/shop/Cart.java", "b/shop/Cart.java"), """
                <report><package name="shop"><sourcefile name="Cart.java"><line nr="1" mi="0" ci="1"/></sourcefile></package></report>
                """);

        assertThat(coverage).isEqualTo(Coverage.NONE);
    }

    @Test
    void whatever_is_no_report_says_nothing_and_does_no_harm() {
        String bomb = """
                <!DOCTYPE coverage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY f SYSTEM "file:///etc/passwd">]>
                <coverage><class filename="&b;&f;"><line number="1" hits="1"/></class></coverage>
                """;
        String absurd = """
                SF:cart.js
                DA:99999999999999999999,1
                DA:-1,1
                DA:2000000000,1
                DA:x,y
                DA:
                SF:../../etc/passwd
                DA:1,1
                """;

        assertThat(read(
                        List.of("cart.js"),
                        bomb,
                        absurd,
                        "",
                        "\0\1\2",
                        "<",
                        "<a>".repeat(100_000),
                        "mode: set\n:1.1,9.9 1 1\n"))
                .isEqualTo(Coverage.NONE);
    }

    @Test
    void a_block_of_a_billion_lines_keeps_nobody_busy() {
        Coverage coverage = read(List.of("cart.go"), "mode: set\nm/cart.go:1.1,999999999.2 1 1\n".repeat(100));

        assertThat(coverage.of("cart.go", 1, 10)).isEqualTo(OptionalDouble.of(1));
    }
}
