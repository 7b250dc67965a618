package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks the macros that stand where the grammars of C and C++ know none, before classes, return types and bodies. They
 * expand to attributes that say nothing to the ruler, and without expansion the parser loses its way in them.
 */
final class CppMacros {
    private static final List<Pattern> ATTRIBUTES = List.of(
            // class EXPORT Name {
            Pattern.compile("\\b(?:class|struct|union)\\s+([A-Z][A-Z0-9_]+(?:\\([^()]*\\))?)"
                    + "(?=\\s+[A-Za-z_][\\w:]*\\s*(?:final\\s*)?(?:\\{|:[^:]))"),
            // EXPORT int f();
            Pattern.compile(
                    "\\b((?:[A-Z0-9]+_)*(?:(?:DLL)?EXPORT|API|JNIEXPORT|JNICALL|FORCE_?INLINE|ALWAYS_INLINE|NOINLINE"
                            + "|NODISCARD|NORETURN|DEPRECATED)[A-Z_]*)(?=\\s+[A-Za-z_~:*])"),
            // int count GUARDED_BY(mutex);
            Pattern.compile(
                    "\\b((?:[A-Z0-9]+_)*(?:GUARDED_BY|LOCKS?_REQUIRED|LOCKS_EXCLUDED|LOCK_FUNCTION|LOCK_RETURNED"
                            + "|ACQUIRED_(?:BEFORE|AFTER)|TRYLOCK_FUNCTION|ASSERT_(?:EXCLUSIVE|SHARED)_LOCK"
                            + "|NO_THREAD_SAFETY_ANALYSIS)(?:\\s*\\([^();{}]*(?:\\([^();{}]*\\)[^();{}]*)?\\))?)(?=\\s*[;{=A-Z])"));

    private CppMacros() {}

    /** The text with spaces in place of such macros; every other byte keeps its place. */
    static byte[] blanked(byte[] text) {
        byte[] blanked = text.clone();
        String latin = new String(text, ISO_8859_1);
        for (Pattern attribute : ATTRIBUTES) {
            Matcher macro = attribute.matcher(latin);
            while (macro.find()) {
                if (!isDirective(latin, macro.start(1))) {
                    blank(blanked, macro.start(1), macro.end(1));
                }
            }
        }
        return blanked;
    }

    private static boolean isDirective(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return text.substring(line, at).stripLeading().startsWith("#");
    }

    private static void blank(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            text[i] = text[i] == '\n' ? (byte) '\n' : (byte) ' ';
        }
    }
}
