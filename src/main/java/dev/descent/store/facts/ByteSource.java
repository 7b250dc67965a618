package dev.descent.store.facts;

/** Reads what a {@link ByteSink} wrote; throws {@link IndexOutOfBoundsException} at its end. */
final class ByteSource {
    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int value = bytes[position++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7f;
        for (int shift = 7; ; shift += 7) {
            int next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    int hash() {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (bytes[position++] & 0xff) << shift;
        }
        return value;
    }

    /** The text whose length, in bytes of UTF-8, comes first. */
    String text(SharedTexts shared) {
        int length = count();
        position += length;
        return shared.of(bytes, position - length, position);
    }

    /** A number of things that follow, each at least a byte long. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - position) {
            throw new IndexOutOfBoundsException(count);
        }
        return count;
    }

    boolean isAtEnd() {
        return position == bytes.length;
    }
}
