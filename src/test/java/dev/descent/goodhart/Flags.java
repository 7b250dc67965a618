package dev.descent.goodhart;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Moves the eight flags of the connection to where they are not declared as flags. */
final class Flags {
    private static final List<String> FLAGS =
            List.of("connecting", "connected", "authenticated", "encrypted", "reading", "writing", "closing", "failed");

    private final Idiom idiom;
    private final String self;
    private final String end;

    private Flags(Idiom idiom) {
        this.idiom = idiom;
        this.self = switch (idiom) {
            case JAVA -> "";
            case PYTHON -> "self.";
            case TYPESCRIPT -> "this.";
        };
        this.end = idiom == Idiom.PYTHON ? "" : ";";
    }

    /** How a flag is declared (once for all), set, cleared and read; {@code %s} stands for its name. */
    private record Encoding(String declaration, String outside, String set, String clear, String read) {}

    static Project intoBits(Project base) {
        Flags flags = new Flags(base.idiom());
        String constant = switch (base.idiom()) {
            case JAVA -> "    private static final int %S = %d;";
            case PYTHON -> "%S = %d";
            case TYPESCRIPT -> "const %S = %d;";
        };
        String constants = IntStream.range(0, FLAGS.size())
                .mapToObj(i -> String.format(Locale.ROOT, constant, FLAGS.get(i), 1 << i))
                .collect(Collectors.joining("\n"));
        String test = switch (base.idiom()) {
            case JAVA, TYPESCRIPT -> "(" + flags.self + "flags & %S) != 0";
            case PYTHON -> "self.flags & %S";
        };
        boolean isJava = base.idiom() == Idiom.JAVA;
        return flags.encode(
                base,
                new Encoding(
                        (isJava ? constants + "\n" : "") + flags.field("flags", "int", "number", "0"),
                        isJava ? "" : constants,
                        flags.self + "flags |= %S",
                        flags.self + "flags &= ~%S",
                        test));
    }

    static Project intoAMap(Project base) {
        Flags flags = new Flags(base.idiom());
        return flags.encode(
                base,
                switch (base.idiom()) {
                    case JAVA ->
                        new Encoding(
                                "    private final Map<String, Boolean> state = new HashMap<>();",
                                "",
                                "state.put(\"%s\", true)",
                                "state.put(\"%s\", false)",
                                "state.get(\"%s\")");
                    case PYTHON ->
                        new Encoding(
                                "        self.state = {}",
                                "",
                                "self.state[\"%s\"] = True",
                                "self.state[\"%s\"] = False",
                                "self.state.get(\"%s\")");
                    case TYPESCRIPT ->
                        new Encoding(
                                "  private state: Record<string, boolean> = {};",
                                "",
                                "this.state[\"%s\"] = true",
                                "this.state[\"%s\"] = false",
                                "this.state[\"%s\"]");
                });
    }

    static Project intoAStruct(Project base) {
        Flags flags = new Flags(base.idiom());
        String struct = switch (base.idiom()) {
            case JAVA -> "final class State {\n" + each("    boolean %s;") + "\n}\n";
            case PYTHON -> "class State:\n    def __init__(self):\n" + each("        self.%s = False") + "\n";
            case TYPESCRIPT -> "class State {\n" + each("  %s = false;") + "\n}\n";
        };
        return flags.encode(
                base,
                new Encoding(
                        switch (base.idiom()) {
                            case JAVA -> "    private final State state = new State();";
                            case PYTHON -> "        self.state: State = State()";
                            case TYPESCRIPT -> "  private readonly state: State = new State();";
                        },
                        struct,
                        flags.self + "state.%s = " + flags.literal(true),
                        flags.self + "state.%s = " + flags.literal(false),
                        flags.self + "state.%s"));
    }

    static Project intoGlobals(Project base) {
        Flags flags = new Flags(base.idiom());
        String globals = switch (base.idiom()) {
            case JAVA -> "final class Globals {\n" + each("    static boolean %s;") + "\n}\n";
            case PYTHON -> each("%s = False") + "\n";
            case TYPESCRIPT -> each("let %s = false;") + "\n";
        };
        String prefix = base.idiom() == Idiom.JAVA ? "Globals." : "";
        return flags.encode(
                base,
                new Encoding(
                        "",
                        globals,
                        prefix + "%s = " + flags.literal(true),
                        prefix + "%s = " + flags.literal(false),
                        prefix + "%s"));
    }

    private static String each(String line) {
        return FLAGS.stream()
                .map(flag -> String.format(Locale.ROOT, line, flag))
                .collect(Collectors.joining("\n"));
    }

    private String literal(boolean value) {
        String literal = Boolean.toString(value);
        return idiom == Idiom.PYTHON
                ? literal.substring(0, 1).toUpperCase(Locale.ROOT) + literal.substring(1)
                : literal;
    }

    private String field(String name, String javaType, String scriptType, String value) {
        return switch (idiom) {
            case JAVA -> "    private " + javaType + " " + name + " = " + value + ";";
            case PYTHON -> "        self." + name + " = " + value;
            case TYPESCRIPT -> "  private " + name + ": " + scriptType + " = " + value + ";";
        };
    }

    private Project encode(Project base, Encoding encoding) {
        String path = idiom.path("connection");
        String text = base.text(path);
        for (String flag : FLAGS) {
            String declared = switch (idiom) {
                case JAVA -> "    private boolean " + flag + ";\n";
                case PYTHON -> "        self." + flag + " = False\n";
                case TYPESCRIPT -> "  private " + flag + " = false;\n";
            };
            String first =
                    flag.equals(FLAGS.getFirst()) && !encoding.declaration().isEmpty()
                            ? encoding.declaration() + "\n"
                            : "";
            text = text.replaceFirst(Pattern.quote(declared), Matcher.quoteReplacement(first));
            String name = "(?<![\\w\".])" + Pattern.quote(self) + flag;
            text = text.replaceAll(name + " = " + literal(true), said(encoding.set(), flag))
                    .replaceAll(name + " = " + literal(false), said(encoding.clear(), flag))
                    .replaceAll(name + " = (.*)" + end, said(encoding.set(), flag) + end)
                    .replaceAll(
                            name + "(?![\\w\"])",
                            said(encoding.read(), flag).replaceFirst("^(.*) != 0$", "(($1) != 0)"));
        }
        return base.with(path, withOutside(text, encoding.outside()));
    }

    private static String said(String form, String flag) {
        return form.replace("%s", flag).replace("%S", flag.toUpperCase(Locale.ROOT));
    }

    private static String withOutside(String text, String outside) {
        String[] parts = text.split("(?m)^(?=(public final |export )?class Connection)", 2);
        return outside.isEmpty() ? text : parts[0] + outside + "\n\n" + parts[1];
    }
}
