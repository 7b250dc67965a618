package dev.descent.loss.graph;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.source.FunctionFacts.Trait;
import org.junit.jupiter.api.Test;

/** A change in one file, and what it means for declarations of other files whose names don't occur in it. */
class RepercussionsTest {
    private static final UnitRef DELAY = UnitRef.type(0, 0);
    private static final UnitRef PAY = UnitRef.function(0, 1);

    private static Relations following(FactsBuilder[] before, FactsBuilder[] after) {
        ImportGraph imports = ImportGraph.of(program(before));
        return Relations.of(imports).after(imports.after(program(after)));
    }

    private static FactsBuilder[] files(FactsBuilder... files) {
        return files;
    }

    @Test
    void an_ancestor_that_goes_away_may_call_its_heirs_unseen() {
        FactsBuilder delay = file("delay.py")
                .add(type("Delay").has(function("of").with(Trait.OVERRIDE)))
                .implementation("Refund", "Delay")
                .add(function("refund"))
                .calls("refund", "Delay");
        FactsBuilder[] seen = files(delay, file("refund.py").add(type("Refund")));
        FactsBuilder[] unseen = files(delay, file("refund.py"));

        assertThat(following(unseen, seen).onlyMaker(DELAY)).isPresent();
        assertThat(following(seen, unseen).onlyMaker(DELAY)).isEmpty();
    }

    @Test
    void a_method_that_heirs_inherit_may_be_what_others_call() {
        FactsBuilder pay = file("a.py").add(function("_pay").isPrivate());
        FactsBuilder till = file("b.py").imports("./a").add(function("till")).calls("till", "_pay");
        FactsBuilder cart = file("c.py").add(type("Cart").has(function("_pay").isPrivate()));
        FactsBuilder[] alone = files(pay, till, cart, file("d.py").add(type("Big")));
        FactsBuilder[] extended =
                files(pay, till, cart, file("d.py").add(type("Big")).implementation("Cart", "Big"));

        assertThat(following(extended, alone).onlyCaller(PAY)).isPresent();
        assertThat(following(alone, extended).onlyCaller(PAY)).isEmpty();
    }

    @Test
    void a_using_that_is_global_leads_from_all_files() {
        FactsBuilder shop = file("a.cs").namespace("Shops").add(type("Shop"));
        FactsBuilder main =
                file("b.cs").namespace("Mains").add(function("main")).calls("main", "Shop");
        ImportGraph without = ImportGraph.of(program(shop, main, file("c.cs")));

        ImportGraph with = without.after(program(shop, main, file("c.cs").imports("::Shops")));

        assertThat(without.targets(1)).isEmpty();
        assertThat(with.targets(1)).containsExactly(0);
    }
}
