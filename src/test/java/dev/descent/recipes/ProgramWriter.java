package dev.descent.recipes;

import dev.descent.source.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes programs full of what recipes mend, in four languages: nested and chained ifs, jumps, loops, negations, names that are
 * declared in several blocks, conditions that print, that throw, and whose value is no boolean.
 */
final class ProgramWriter {
    private static final int DEEPEST = 3;

    private final Random random;
    private final Language language;
    private final StringBuilder text = new StringBuilder();
    private final List<String> scope = new ArrayList<>();
    private int depth;
    private int loops;
    private boolean isTest;

    private ProgramWriter(Random random, Language language) {
        this.random = random;
        this.language = language;
    }

    /** So many functions {@code f0(a, b, p)}, half of which return a boolean, half a number. */
    static String functions(long seed, Language language, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            ProgramWriter writer = new ProgramWriter(new Random(seed * 31 + i), language);
            writer.function("f" + i, i % 2 == 0);
            all.append(writer.text);
        }
        return all.toString();
    }

    private boolean isPython() {
        return language == Language.PYTHON;
    }

    private void function(String name, boolean test) {
        isTest = test;
        depth = language == Language.JAVA ? 1 : 0;
        String header = switch (language) {
            case JAVA -> "static %s %s(int a, int b, boolean p) {".formatted(test ? "boolean" : "int", name);
            case PYTHON -> "def %s(a, b, p):".formatted(name);
            case GO -> "func F_%s(a int, b int, p bool) %s {".formatted(name, test ? "bool" : "int");
            case JAVASCRIPT -> "function %s(a, b, p) {".formatted(name);
            default -> throw new IllegalArgumentException(language.displayName());
        };
        line(header);
        depth++;
        scope.addAll(List.of("a", "b"));
        if (statements(1 + random.nextInt(4), false)) {
            line("return " + (isTest ? truth(1) : number()) + end());
        }
        depth--;
        closing();
        text.append('\n');
    }

    private void line(String words) {
        text.append((language == Language.GO ? "\t" : "    ").repeat(depth))
                .append(words)
                .append('\n');
    }

    private void closing() {
        if (!isPython()) {
            line("}");
        }
    }

    private String end() {
        return language == Language.JAVA || language == Language.JAVASCRIPT ? ";" : "";
    }

    /** Whether what follows them can be reached. */
    private boolean statements(int count, boolean inLoop) {
        int outer = scope.size();
        boolean isReached = true;
        for (int i = 0; i < count && isReached; i++) {
            isReached = statement(inLoop);
        }
        scope.subList(outer, scope.size()).clear();
        return isReached;
    }

    private boolean statement(boolean inLoop) {
        boolean isDeep = depth > DEEPEST + (language == Language.JAVA ? 1 : 0);
        return switch (isDeep ? random.nextInt(4) : random.nextInt(13)) {
            case 0 -> effect();
            case 1 -> declare();
            case 2 -> assign();
            case 3 -> jump(inLoop);
            case 4 -> loop();
            case 5 -> booleanReturn();
            case 6 -> nested(inLoop);
            case 7 -> tried(inLoop);
            default -> chain(inLoop);
        };
    }

    private boolean effect() {
        line("t(" + random.nextInt(30) + ")" + end());
        return true;
    }

    private boolean declare() {
        Set<String> free = new HashSet<>(List.of("x", "y", "z"));
        scope.forEach(free::remove);
        if (free.isEmpty()) {
            return effect();
        }
        String name = free.stream().sorted().toList().get(random.nextInt(free.size()));
        switch (language) {
            case JAVA -> line("int " + name + " = " + number() + ";");
            case JAVASCRIPT -> line("let " + name + " = " + number() + ";");
            case GO -> line(name + " := " + number());
            default -> line(name + " = " + number());
        }
        scope.add(name);
        if (language == Language.GO) {
            line("_ = " + name);
        }
        return true;
    }

    private boolean assign() {
        line(scope.get(random.nextInt(scope.size())) + " = " + number() + end());
        return true;
    }

    private boolean jump(boolean inLoop) {
        switch (random.nextInt(inLoop ? 5 : 3)) {
            case 0, 1 -> line("return " + (isTest ? truth(1) : number()) + end());
            case 2 -> fail();
            case 3 -> line("break" + end());
            default -> line("continue" + end());
        }
        return false;
    }

    private void fail() {
        switch (language) {
            case JAVA -> line("throw new IllegalStateException(\"" + random.nextInt(9) + "\");");
            case PYTHON -> line("raise ValueError(\"" + random.nextInt(9) + "\")");
            case GO -> line("return " + (isTest ? "false" : "-9"));
            default -> line("throw new Error(\"" + random.nextInt(9) + "\");");
        }
    }

    private boolean loop() {
        String counter = "i" + loops++;
        line(
                switch (language) {
                    case JAVA -> "for (int %1$s = 0; %1$s < 2; %1$s++) {".formatted(counter);
                    case PYTHON -> "for %s in range(2):".formatted(counter);
                    case GO -> "for %1$s := 0; %1$s < 2; %1$s++ {".formatted(counter);
                    default -> "for (let %1$s = 0; %1$s < 2; %1$s++) {".formatted(counter);
                });
        depth++;
        statements(1 + random.nextInt(3), true);
        depth--;
        closing();
        return true;
    }

    private boolean booleanReturn() {
        if (!isTest) {
            return effect();
        }
        boolean held = random.nextBoolean();
        header("if", truth(2));
        inside(() -> line("return " + literal(held) + end()));
        if (random.nextBoolean()) {
            otherwise();
            inside(() -> line("return " + literal(!held) + end()));
            closing();
        } else {
            closing();
            line("return " + literal(!held) + end());
        }
        return false;
    }

    private boolean tried(boolean inLoop) {
        if (language == Language.GO) {
            return effect();
        }
        line(isPython() ? "try:" : "try {");
        boolean isReached = body(inLoop);
        line(
                switch (language) {
                    case JAVA -> "} catch (ArithmeticException e%d) {".formatted(loops++);
                    case PYTHON -> "except KeyError:";
                    default -> "} catch (e) {";
                });
        isReached |= body(inLoop);
        closing();
        return isReached;
    }

    private String literal(boolean value) {
        String word = Boolean.toString(value);
        return isPython() ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) : word;
    }

    private boolean nested(boolean inLoop) {
        header("if", truth(2));
        inside(() -> {
            header("if", truth(2));
            inside(() -> statements(1 + random.nextInt(3), inLoop));
            closing();
        });
        closing();
        return true;
    }

    private boolean chain(boolean inLoop) {
        boolean isReached = false;
        int arms = 1 + random.nextInt(3);
        for (int arm = 0; arm < arms; arm++) {
            if (arm == 0) {
                header("if", truth(2));
            } else {
                elseIf(truth(2));
            }
            isReached |= body(inLoop);
        }
        if (random.nextInt(3) > 0) {
            otherwise();
            isReached |= body(inLoop);
        } else {
            isReached = true;
        }
        closing();
        return isReached;
    }

    private boolean body(boolean inLoop) {
        depth++;
        boolean isReached = statements(1 + random.nextInt(2), inLoop);
        if (isReached && random.nextInt(3) == 0) {
            isReached = jump(inLoop);
        }
        depth--;
        return isReached;
    }

    private void inside(Runnable body) {
        depth++;
        int outer = scope.size();
        body.run();
        scope.subList(outer, scope.size()).clear();
        depth--;
    }

    private void header(String word, String condition) {
        line(
                switch (language) {
                    case PYTHON -> word + " " + condition + ":";
                    case GO -> word + " " + condition + " {";
                    default -> word + " (" + condition + ") {";
                });
    }

    private void elseIf(String condition) {
        if (isPython()) {
            header("elif", condition);
        } else {
            header("} else if", condition);
        }
    }

    private void otherwise() {
        line(isPython() ? "else:" : "} else {");
    }

    private String number() {
        String name = scope.get(random.nextInt(scope.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Integer.toString(random.nextInt(4));
            case 1 -> name;
            default -> name + " + " + random.nextInt(3);
        };
    }

    private String truth(int deep) {
        String not = isPython() ? "not " : "!";
        return switch (random.nextInt(deep > 0 ? 11 : 5)) {
            case 0 -> "p";
            case 1 -> "t(" + random.nextInt(30) + ")";
            case 2 -> "u(" + random.nextInt(30) + ")";
            case 3 -> language == Language.GO ? number() + " == " + number() : odd();
            case 4 -> number() + " < " + number();
            case 5 -> not + "(" + truth(deep - 1) + ")";
            case 6 -> isPython() ? "not (not (" + truth(deep - 1) + "))" : "!!(" + truth(deep - 1) + ")";
            case 7 -> "(" + truth(deep - 1) + ") == " + literal(random.nextBoolean());
            case 8, 9 -> "(" + truth(deep - 1) + ")" + (isPython() ? " and " : " && ") + "(" + truth(deep - 1) + ")";
            default -> "(" + truth(deep - 1) + ")" + (isPython() ? " or " : " || ") + "(" + truth(deep - 1) + ")";
        };
    }

    /** A value that is asked for its truth and may be something else: null in Java, anything in Python and JavaScript. */
    private String odd() {
        return "v(" + random.nextInt(30) + ")";
    }
}
