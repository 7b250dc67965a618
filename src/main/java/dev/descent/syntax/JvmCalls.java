package dev.descent.syntax;

import java.util.List;
import java.util.Set;

/** Reads what calls of the JVM's standard methods say about the values of their receivers, off calls with a selected callee. */
final class JvmCalls {
    private static final Set<String> EQUALITY = Set.of("equals", "equalsIgnoreCase", "contentEquals");
    private static final Set<String> LOOKUPS = Set.of(
            "get",
            "put",
            "contains",
            "containsKey",
            "getOrDefault",
            "getOrElse",
            "getValue",
            "remove",
            "apply",
            "updated");

    private JvmCalls() {}

    static void record(Code code, int call, FieldUses.Recorder recorder) {
        int callee = code.tree().firstChild(call);
        List<Integer> arguments = code.arguments(call);
        List<Integer> path = code.is(callee, Role.MEMBER) ? code.namedChildren(callee) : List.of();
        if (path.size() < 2 || arguments.isEmpty()) {
            return;
        }
        String method = code.text(path.getLast());
        if (LOOKUPS.contains(method)) {
            recorder.lookedUp(path.getFirst(), arguments.getFirst());
        } else if (EQUALITY.contains(method)) {
            recorder.compared(path.getFirst(), arguments.getLast());
        }
    }
}
