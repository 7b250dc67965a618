package dev.descent.bench;

import java.util.Locale;
import java.util.Random;

/** Bodies of methods, made up by throwing dice: statements and expressions are as varied as those that people write. */
final class SyntheticCode {
    private static final String[] OPERATORS = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"};
    private static final String[] COMPARISONS = {"<", ">", "<=", ">=", "==", "!="};
    private static final int DEEPEST = 3;

    private final Random random;
    private final int neighbour;

    /** Code of a class that calls another one of its package. */
    SyntheticCode(Random random, int file) {
        this.random = random;
        this.neighbour = file / 50 * 50 + random.nextInt(50);
    }

    /** The statements of a method, three to seven. */
    String body() {
        StringBuilder body = new StringBuilder();
        for (int left = 3 + random.nextInt(5); left > 0; left--) {
            body.append(statement());
        }
        return body.toString();
    }

    private String statement() {
        return switch (random.nextInt(7)) {
            case 0 -> line("if (%s) {%n            total %s= %s;%n        }", condition(), operator(), expression(1));
            case 1 -> line("for (int i = 0; i < %s; i++) {%n            %s;%n        }", expression(2), call());
            case 2 -> line("while (%s) {%n            total = %s;%n        }", condition(), expression(0));
            case 3 -> line("total = %s ? %s : %s;", condition(), expression(1), expression(2));
            case 4 -> line("int v%d = %s;", random.nextInt(1_000_000), expression(0));
            case 5 -> line("%s;", call());
            default -> line("total %s= %s;", operator(), expression(0));
        };
    }

    private static String line(String format, Object... parts) {
        return "        " + String.format(Locale.ROOT, format, parts) + "\n";
    }

    private String condition() {
        String comparison = COMPARISONS[random.nextInt(COMPARISONS.length)];
        return expression(2) + " " + comparison + " " + expression(1);
    }

    private String call() {
        return String.format(
                Locale.ROOT, "new C%07d().m%d_%d(%s)", neighbour, neighbour, random.nextInt(3), expression(1));
    }

    private String operator() {
        return OPERATORS[random.nextInt(OPERATORS.length)];
    }

    private String expression(int depth) {
        return switch (depth < DEEPEST ? random.nextInt(6) : random.nextInt(3)) {
            case 0 -> "input";
            case 1 -> String.valueOf(random.nextInt(1000));
            case 2 -> "total";
            case 3 -> "(" + expression(depth + 1) + " " + operator() + " " + expression(depth + 1) + ")";
            case 4 -> "Math.max(" + expression(depth + 1) + ", " + expression(depth + 1) + ")";
            default -> "-" + expression(depth + 1) + " " + operator() + " " + expression(depth + 1);
        };
    }
}
