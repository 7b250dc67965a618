package dev.descent.story;

import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import java.util.Map;

/** A small repository, and changes to it that the ruler finds worse or better. */
public final class Shop {
    public static final String PATH = "src/main/java/shop/Till.java";

    /** One short function. */
    public static final Map<String, String> CALM = Map.of(PATH, """
            package shop;

            public class Till {
                public static void main(String[] items) {
                    System.out.println(items.length);
                }
            }
            """);

    /** The same with branches in loops in branches. */
    public static final Map<String, String> TANGLED = tangledBy("open");

    static final Map<String, String> TANGLED_AGAIN = tangledBy("shut");

    /** A till in Python that no recipe knows how to mend. */
    public static final String WINDING = """
            def total(prices, guests, is_member):
                result = 0
                for price in prices:
                    for guest in guests:
                        while price > guest:
                            if price % 2 == 0 and is_member or guest > 3:
                                for step in range(guest):
                                    if step > 2 or price < 7:
                                        result += step
                                    price -= 1
                            price -= 2
                        result += price
                return result
            """;

    private Shop() {}

    /** Fills a repository with what is calm, and proposes to tangle it. */
    static FakePullRequest tangle(FakeRepository shop) {
        shop.commit("main", CALM);
        shop.branch("feature", "main");
        shop.commit("feature", TANGLED);
        return shop.openPullRequest("feature", "main");
    }

    /** As tangled, about another word. */
    public static Map<String, String> tangledBy(String word) {
        return Map.of(PATH, tangled(word));
    }

    private static String tangled(String word) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            cases.append("""
                            if (item.startsWith("%s-%d")) {
                                for (int n = 0; n < item.length(); n++) {
                                    if (item.charAt(n) == '%d' && n > %d) {
                                        total += n;
                                    }
                                }
                            }
                    """.formatted(word, i, i % 10, i));
        }
        return """
                package shop;

                public class Till {
                    public static void main(String[] items) {
                        int total = 0;
                        for (String item : items) {
                %s        }
                        System.out.println(total);
                    }
                }
                """.formatted(cases);
    }
}
