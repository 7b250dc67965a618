package dev.descent.store.facts;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Gives equal texts as one object most of the time, for files of a program name the same things; safe for concurrent use. */
final class SharedTexts {
    private static final int SLOTS = 1 << 17;

    /** Text by some bits of its hash; a newer one takes the place of an older one. */
    private final AtomicReferenceArray<String> recent = new AtomicReferenceArray<>(SLOTS);

    /** The text that these bytes, in [from, to), are the UTF-8 of. */
    String of(byte[] utf8, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + utf8[i];
        }
        int mixed = hash * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
        String known = recent.getPlain(slot);
        if (known != null && isAscii(known, utf8, from, to)) {
            return known;
        }
        String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
        recent.setRelease(slot, text);
        return text;
    }

    /** Whether a text is what these bytes stand for, one character each. */
    private static boolean isAscii(String text, byte[] utf8, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (utf8[i] < 0 || text.charAt(i - from) != utf8[i]) {
                return false;
            }
        }
        return true;
    }
}
