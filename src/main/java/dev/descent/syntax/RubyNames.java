package dev.descent.syntax;

import java.util.Set;

/** Where Ruby declares names; variables are declared by their assignment. */
final class RubyNames {
    private static final Set<String> PARAMETERS =
            Set.of("method_parameters", "lambda_parameters", "block_parameters", "destructured_parameter");
    private static final Set<String> PATTERNS = Set.of(
            "left_assignment_list",
            "destructured_left_assignment",
            "rest_assignment",
            "exception_variable",
            "array_pattern",
            "find_pattern",
            "setter");

    private RubyNames() {}

    /** Whether an identifier is a parameter, is assigned, takes a value in a pattern, or names a type. */
    static boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        boolean isLocal = code.isKind(identifier, "identifier");
        return isTypeName(code, identifier)
                || PARAMETERS.contains(code.kind(parent))
                || (code.hasField(identifier, "left") && code.kind(parent).endsWith("assignment"))
                || (code.hasField(identifier, "pattern") && isLocal)
                || (isLocal && PATTERNS.contains(code.kind(parent)));
    }

    /** The last segment of a path that names the type being declared. */
    private static boolean isTypeName(Code code, int identifier) {
        int path = code.parent(identifier);
        return code.isKind(path, "scope_resolution")
                && code.hasField(identifier, "name")
                && code.hasField(path, "name")
                && code.is(code.parent(path), Role.TYPE);
    }
}
