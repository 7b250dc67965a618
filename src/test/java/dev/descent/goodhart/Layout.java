package dev.descent.goodhart;

import dev.descent.source.FunctionFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Moves that only deal code out among files. */
final class Layout {
    private Layout() {}

    /** The functions of the tariff, each in a file of its own that imports what the first did. */
    static Project aFunctionPerFile(Project base) {
        Idiom idiom = base.idiom();
        String path = idiom.tariff();
        List<String> imports = base.text(path).lines().filter(Layout::isImport).toList();
        Project head = base;
        List<String> moved = new ArrayList<>();
        for (FunctionFacts function : base.facts(path)
                .functions()
                .subList(1, base.facts(path).functions().size())) {
            if (!function.name().equals("quote")) {
                String name = function.name().replace("_", "");
                head = head.with(
                        idiom.path(name), file(idiom, name, imports, base.lines(path, function.qualifiedName())));
                head = head.replaced(path, function.qualifiedName(), List.of());
                moved.add(importOf(idiom, name, function.name()));
            }
        }
        return head.edited(path, text -> withImports(idiom, text, moved));
    }

    private static String file(Idiom idiom, String name, List<String> imports, List<String> function) {
        List<String> lines = new ArrayList<>(imports);
        switch (idiom) {
            case JAVA -> {
                lines.addFirst("package depot;");
                lines.add("final class " + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)
                        + " {");
                function.forEach(line -> lines.add(line.replace("private static", "static")));
                lines.add("}");
            }
            case PYTHON -> lines.addAll(function);
            case TYPESCRIPT -> {
                lines.addAll(function);
                lines.replaceAll(line -> line.startsWith("function ") ? "export " + line : line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String importOf(Idiom idiom, String file, String name) {
        return switch (idiom) {
            case JAVA -> "";
            case PYTHON -> "from depot." + file + " import " + name;
            case TYPESCRIPT -> "import { " + name + " } from \"./" + file + "\";";
        };
    }

    private static String withImports(Idiom idiom, String text, List<String> imports) {
        return idiom == Idiom.JAVA ? text : String.join("\n", imports) + "\n" + text;
    }

    /** All production code in one file. */
    static Project everythingInOneFile(Project base) {
        String all = base.idiom().path("everything");
        Set<String> imports = new LinkedHashSet<>();
        StringBuilder code = new StringBuilder();
        Project head = base;
        for (String path : base.sources()) {
            base.text(path)
                    .lines()
                    .filter(Layout::isImport)
                    .filter(line -> !isOurs(line))
                    .forEach(imports::add);
            base.text(path)
                    .lines()
                    .filter(line -> !isImport(line) && !line.startsWith("package "))
                    .map(line -> line.replaceFirst("^public (final )?(class|interface)", "$2"))
                    .forEach(line -> code.append(line).append('\n'));
            head = head.without(path);
        }
        String header = base.idiom() == Idiom.JAVA ? "package depot;\n" : "";
        return head.with(all, header + String.join("\n", imports) + "\n" + code);
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ") || line.startsWith("from ");
    }

    private static boolean isOurs(String line) {
        return line.contains("depot.") || line.contains("\"./");
    }
}
