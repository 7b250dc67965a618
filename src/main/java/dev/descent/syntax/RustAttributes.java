package dev.descent.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * The attributes before an item in Rust.
 *
 * @param names last segments of their paths
 * @param underTest whether the item is compiled for tests only
 */
record RustAttributes(Set<String> names, boolean underTest) {
    private static final Set<String> TESTS =
            Set.of("test", "rstest", "bench", "test_case", "quickcheck", "wasm_bindgen_test");
    /** Attributes that talk to the compiler and to people; any other one may generate a call. */
    private static final Set<String> INERT = Set.of(
            "allow",
            "async_trait",
            "automatically_derived",
            "cfg",
            "cfg_attr",
            "cold",
            "deny",
            "deprecated",
            "derive",
            "doc",
            "expect",
            "forbid",
            "ignore",
            "inline",
            "instrument",
            "must_use",
            "non_exhaustive",
            "optimize",
            "should_panic",
            "skip",
            "stable",
            "target_feature",
            "track_caller",
            "unstable",
            "warn");

    static RustAttributes of(Code code, int item) {
        Set<String> names = new HashSet<>();
        boolean underTest = false;
        int before = code.tree().previousSibling(item);
        while (code.is(before, Role.ANNOTATION) || code.is(before, Role.COMMENT)) {
            int attribute = code.childOfKind(before, "attribute");
            if (attribute != SyntaxTree.NONE) {
                String name = RustDialect.simpleName(code, code.tree().firstChild(attribute));
                names.add(name);
                underTest |= TESTS.contains(name) || isTestConfiguration(name, code.text(attribute, "arguments"));
            }
            before = code.tree().previousSibling(before);
        }
        return new RustAttributes(names, underTest);
    }

    private static boolean isTestConfiguration(String name, String arguments) {
        return name.equals("cfg") && arguments.matches("(?s).*\\btest\\b.*") && !arguments.contains("not(test");
    }

    /** Whether something other than the compiler may look for one of the attributes. */
    boolean areNoticed() {
        return !INERT.containsAll(names);
    }
}
