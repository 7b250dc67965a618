package dev.descent.story;

import java.util.Map;

/** A small repository, and changes to it that the ruler finds worse or better. */
final class Shop {
    static final String PATH = "src/main/java/shop/Till.java";

    /** One short function. */
    static final Map<String, String> CALM = Map.of(PATH, """
            package shop;

            public class Till {
                public static void main(String[] items) {
                    System.out.println(items.length);
                }
            }
            """);

    /** The same with branches in loops in branches. */
    static final Map<String, String> TANGLED = Map.of(PATH, tangled("open"));

    static final Map<String, String> TANGLED_AGAIN = Map.of(PATH, tangled("shut"));

    private Shop() {}

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
