package dev.descent.goodhart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Moves that take code away, or add what does nothing. */
final class Removing {
    private static final int PADDING = 10;

    private Removing() {}

    /** A tangled function and its call. */
    static Project liveFunctions(Project base) {
        Idiom idiom = base.idiom();
        Project head = base.replaced(idiom.path("office"), idiom.function("Office", "columns"), List.of());
        return head.edited(
                idiom.path("main"),
                text -> text.replaceAll(",? ?\\w*(new Office\\(\\)\\.)?columns(\\(desk\\.line(\\(\\))?\\))?", "")
                        .replace("import { , ", "import { ")
                        .replace("import ,", "import")
                        .replace("desk.print();", ""));
    }

    /** What only others use. */
    static Project publicApi(Project base) {
        Idiom idiom = base.idiom();
        return base.replaced(idiom.path("tracking"), idiom.function("Tracking", "refund"), List.of())
                .replaced(idiom.path("tracking"), idiom.function("Tracking", "alarm"), List.of());
    }

    static Project tests(Project base) {
        return base.without(base.files().keySet().stream()
                .filter(path -> path.contains("test"))
                .findFirst()
                .orElseThrow());
    }

    /** Files of small public functions that are like no others. */
    static Project padded(Project base) {
        Project head = base;
        for (int i = 0; i < PADDING; i++) {
            head = head.with(base.idiom().path("padding" + i), padding(base.idiom(), i));
        }
        return head;
    }

    private static String padding(Idiom idiom, int file) {
        String sum =
                IntStream.rangeClosed(2, 6 + file).mapToObj(n -> "a * " + n).collect(Collectors.joining(" + "));
        return switch (idiom) {
            case JAVA ->
                "package depot;\n\npublic final class Padding%d {\n    public static int sum%d(int a) {\n        return %s;\n    }\n}\n"
                        .formatted(file, file, sum);
            case PYTHON -> "def sum%d(a):\n    return %s\n".formatted(file, sum);
            case TYPESCRIPT -> "export function sum%d(a: number): number {\n  return %s;\n}\n".formatted(file, sum);
        };
    }
}
