package dev.descent.syntax;

import java.util.Set;

/** Annotations that languages of the JVM share. */
final class JvmAnnotations {
    /** Those that talk to compilers and people; any other one may be what a framework looks for. */
    private static final Set<String> INERT = Set.of(
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "SafeVarargs",
            "Nullable",
            "NonNull",
            "NotNull",
            "Nonnull",
            "CheckForNull",
            "NullUnmarked",
            "CheckReturnValue",
            "CanIgnoreReturnValue",
            "MustBeClosed",
            "VisibleForTesting",
            "Contract",
            "Pure",
            "GuardedBy",
            "ForceInline",
            "IntrinsicCandidate",
            // Kotlin
            "Suppress",
            "OptIn",
            "JvmStatic",
            "JvmOverloads",
            "JvmField",
            "JvmSynthetic",
            "Throws",
            "Synchronized",
            "Volatile",
            // Scala; what is deprecated there is often kept for the sake of binaries
            "tailrec",
            "inline",
            "noinline",
            "nowarn",
            "unused",
            "specialized",
            "throws",
            "unchecked",
            "volatile",
            "transient");

    private JvmAnnotations() {}

    /** Whether something outside the code may look for one of these annotations, given by their simple names. */
    static boolean areNoticed(Set<String> annotations) {
        return !INERT.containsAll(annotations);
    }
}
