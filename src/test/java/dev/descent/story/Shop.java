package dev.descent.story;

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

    private Shop() {}

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
