package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Set;

/** Types of the JDK whose methods declare no checked exception. */
final class Harmless {
    private static final Set<String> TYPES = Set.of(
            "ArrayDeque",
            "ArrayList",
            "ByteArrayOutputStream",
            "Deque",
            "HashMap",
            "HashSet",
            "Integer",
            "LinkedHashMap",
            "LinkedHashSet",
            "List",
            "Long",
            "Map",
            "Map.Entry",
            "Math",
            "Objects",
            "Set",
            "String",
            "StringBuilder",
            "TreeMap",
            "TreeSet");
    /** {@code write(byte[])} and {@code writeTo} of a stream in memory, the only ones that do. */
    private static final Set<String> EXCEPTIONS = Set.of("write", "writeTo", "close");

    /** What methods of these return is of the JDK too, however long the chain. */
    private static final Set<String> CLOSED = Set.of("String", "StringBuilder", "Integer", "Long", "Math");

    private Harmless() {}

    /** Whether a type, as it is written, is one of them. */
    static boolean isType(String type) {
        int generic = type.indexOf('<');
        return TYPES.contains(generic < 0 ? type : type.substring(0, generic));
    }

    /** Whether a call is one of their methods. */
    static boolean isCall(SyntaxNode call, Locals locals) {
        SyntaxNode receiver = call.child("object").orElse(call);
        boolean isChain = false;
        while (receiver.is("method_invocation") && receiver.child("object").isPresent()) {
            receiver = receiver.child("object").orElseThrow();
            isChain = true;
        }
        String type = locals.meant(receiver).map(Local::type).orElse(receiver.text());
        String name = call.child("name").map(SyntaxNode::text).orElse("");
        return receiver.is("identifier")
                && !EXCEPTIONS.contains(name)
                && (isChain ? CLOSED.contains(type) : isType(type));
    }
}
