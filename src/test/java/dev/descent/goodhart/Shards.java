package dev.descent.goodhart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a straight function into one helper for each of its statements. */
final class Shards {
    private static final Pattern ASSIGNED =
            Pattern.compile("^\\s*(?:const |let |[A-Z][\\w<>, ]* )?(\\w+) = .*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[a-z]\\w*");

    private final Idiom idiom;
    private final Kind kind;
    private final List<String> known = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> helpers = new ArrayList<>();

    /** What the helpers are. */
    enum Kind {
        PRIVATE,
        EXPORTED,
        NESTED,
        /** Private, and each is called once more by a function that nobody calls. */
        CALLED_TWICE
    }

    private Shards(Idiom idiom, Kind kind) {
        this.idiom = idiom;
        this.kind = kind;
    }

    /** The function {@code main} of the project, cut. */
    static UnaryOperator<Project> of(Kind kind) {
        return project -> new Shards(project.idiom(), kind).cut(project);
    }

    private Project cut(Project project) {
        String path = project.idiom().path("main");
        String unit = project.idiom().function("Main", "main");
        List<String> lines = project.lines(path, unit);
        Matcher words = WORD.matcher(lines.getFirst().substring(lines.getFirst().indexOf('(')));
        words.results().forEach(word -> known.add(word.group()));
        List<String> body = lines.subList(1, lines.size() - (idiom == Idiom.PYTHON ? 0 : 1));
        statements(body).forEach(this::cutOut);
        List<String> cut = new ArrayList<>(List.of(lines.getFirst()));
        if (kind == Kind.NESTED) {
            cut.addAll(helpers);
        }
        cut.addAll(calls);
        if (idiom != Idiom.PYTHON) {
            cut.add(lines.getLast());
        }
        if (kind != Kind.NESTED) {
            cut.addAll(helpers);
        }
        if (kind == Kind.CALLED_TWICE) {
            cut.addAll(function(idiom == Idiom.PYTHON ? "_warm_up" : "warmUp", List.of(), calls, "", false));
        }
        return project.replaced(path, unit, cut);
    }

    private static List<List<String>> statements(List<String> body) {
        int indent = indent(body.getFirst());
        List<List<String>> statements = new ArrayList<>();
        for (String line : body) {
            boolean isContinued = indent(line) > indent || line.strip().startsWith("}");
            if (!isContinued) {
                statements.add(new ArrayList<>());
            }
            statements.getLast().add(line);
        }
        return statements;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void cutOut(List<String> statement) {
        String text = String.join("\n", statement);
        List<String> used = WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(known::contains)
                .distinct()
                .collect(Collectors.toList());
        Matcher assigned = ASSIGNED.matcher(text);
        String name = (idiom == Idiom.PYTHON && kind != Kind.EXPORTED && kind != Kind.NESTED ? "_part" : "part")
                + (calls.size() + 1);
        String call = name + "(" + String.join(", ", used) + ")" + (idiom == Idiom.PYTHON ? "" : ";");
        String margin = " ".repeat(indent(statement.getFirst()));
        if (assigned.matches()) {
            String variable = assigned.group(1);
            String start =
                    statement.getFirst().substring(0, statement.getFirst().indexOf(" = ") + 3);
            calls.add(start + call);
            known.add(variable);
            helpers.addAll(function(name, used, statement, variable, true));
        } else {
            calls.add(margin + call);
            helpers.addAll(function(name, used, statement, "", true));
        }
    }

    private List<String> function(String name, List<String> used, List<String> body, String result, boolean isPiece) {
        boolean isExported = kind == Kind.EXPORTED && isPiece;
        String arguments = used.stream().map(this::parameter).collect(Collectors.joining(", "));
        String head = switch (idiom) {
            case JAVA ->
                (kind == Kind.NESTED
                                ? "        Step "
                                : isExported ? "    public static Object " : "    private static Object ")
                        + name
                        + (kind == Kind.NESTED ? " = () -> {" : "(" + arguments + ") {");
            case PYTHON -> (kind == Kind.NESTED ? "    def " : "def ") + name + "(" + arguments + "):";
            case TYPESCRIPT -> (isExported ? "export function " : "function ") + name + "(" + arguments + ") {";
        };
        List<String> lines = new ArrayList<>(List.of("", head));
        lines.addAll(body);
        if (!result.isEmpty()) {
            lines.add((idiom == Idiom.TYPESCRIPT
                            ? "  return "
                            : kind == Kind.NESTED || idiom == Idiom.JAVA ? "        return " : "    return ")
                    + result
                    + (idiom == Idiom.PYTHON ? "" : ";"));
        }
        switch (idiom) {
            case JAVA -> lines.add(kind == Kind.NESTED ? "        };" : "    }");
            case PYTHON -> {}
            case TYPESCRIPT -> lines.add("}");
        }
        return lines;
    }

    private String parameter(String name) {
        return switch (idiom) {
            case JAVA -> "Object " + name;
            case PYTHON -> name;
            case TYPESCRIPT -> name + ": any";
        };
    }
}
