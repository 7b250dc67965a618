package dev.descent.train;

import dev.descent.train.Coverage.Lines;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Java files that can be mended: a function nested ever deeper, and the same with guard clauses. */
final class Shops {
    private static final int CONDITIONS = 7;

    private Shops() {}

    static String path(String type) {
        return "src/main/java/shop/" + type + ".java";
    }

    /** {@code decide} asks one question within the other. */
    static String tangled(String type) {
        String ifs = IntStream.range(0, CONDITIONS)
                .mapToObj(i -> "if (%s%d > %d) {".formatted(type.toLowerCase(java.util.Locale.ROOT), i, i))
                .collect(Collectors.joining("\n"));
        return file(type, ifs + "\nreturn " + type.length() + ";" + "\n}".repeat(CONDITIONS) + "\nreturn 0;");
    }

    /** The same answers, one question after the other. */
    static String mended(String type) {
        String guards = IntStream.range(0, CONDITIONS)
                .mapToObj(
                        i -> "if (%s%d <= %d) {\nreturn 0;\n}".formatted(type.toLowerCase(java.util.Locale.ROOT), i, i))
                .collect(Collectors.joining("\n"));
        return file(type, guards + "\nreturn " + type.length() + ";");
    }

    /** Each answer in the else of the one before: what recipes know to mend. */
    static String elsewhere(String type) {
        String name = type.toLowerCase(java.util.Locale.ROOT);
        String chain = IntStream.range(0, CONDITIONS)
                .mapToObj(i -> "if (%s%d > %d) {\nreturn %d;\n} else {".formatted(name, i, i, i))
                .collect(Collectors.joining("\n"));
        return file(type, chain + "\nreturn " + type.length() + ";" + "\n}".repeat(CONDITIONS));
    }

    /** One step after the other, the same in every type. */
    static String lengthy(String type) {
        String steps = IntStream.range(0, 20)
                .mapToObj(i -> "sum = sum * price(%d) + rest(sum, %d);".formatted(i, i))
                .collect(Collectors.joining("\n"));
        return """
                package shop;

                public final class %s {
                public int add(int sum) {
                %s
                return sum;
                }
                }
                """.formatted(type, steps);
    }

    /** A report of coverage in which every line of these types ran. */
    static Coverage covered(String... types) {
        BitSet lines = new BitSet();
        lines.set(1, 100);
        return new Coverage(new TreeMap<>(
                Stream.of(types).collect(Collectors.toMap(Shops::path, _ -> new Lines(lines, lines)))));
    }

    private static String file(String type, String body) {
        String parameters = IntStream.range(0, CONDITIONS)
                .mapToObj(i -> "int " + type.toLowerCase(java.util.Locale.ROOT) + i)
                .collect(Collectors.joining(", "));
        return """
                package shop;

                public final class %s {
                public int decide%s(%s) {
                %s
                }
                }
                """.formatted(type, type, parameters, body);
    }
}
