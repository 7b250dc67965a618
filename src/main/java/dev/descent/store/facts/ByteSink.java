package dev.descent.store.facts;

import java.util.Arrays;

/** Bytes that grow; small numbers take one byte. */
final class ByteSink {
    private byte[] bytes = new byte[1024];
    private int size;

    /** Seven bits a byte, the lowest first; negative numbers take five bytes. */
    ByteSink number(int value) {
        ensure(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** For numbers around 0 of either sign. */
    ByteSink signed(int value) {
        return number(value << 1 ^ value >> 31);
    }

    /** Always four bytes, for numbers without a pattern. */
    ByteSink hash(int value) {
        ensure(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    ByteSink bytes(byte[] more) {
        return number(more.length).raw(more, more.length);
    }

    ByteSink append(ByteSink other) {
        return raw(other.bytes, other.size);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private ByteSink raw(byte[] more, int length) {
        ensure(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
