package dev.descent.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a command prints and keeps the end of it; one thread writes, others may look. */
final class Tail {
    private final int capacity;
    private byte[] kept = new byte[0];
    private long length;

    Tail(int capacity) {
        this.capacity = capacity;
    }

    /** Reads until the stream ends or breaks, which it does when its process is killed. */
    void drain(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                add(buffer, read);
            }
        } catch (IOException killed) {
            add(new byte[0], 0);
        }
    }

    private synchronized void add(byte[] buffer, int read) {
        byte[] all = Arrays.copyOf(kept, kept.length + read);
        System.arraycopy(buffer, 0, all, kept.length, read);
        kept = all.length > capacity ? Arrays.copyOfRange(all, all.length - capacity, all.length) : all;
        length += read;
    }

    /** The number of bytes that were printed. */
    synchronized long length() {
        return length;
    }

    /** What is kept of it; ill-formed UTF-8 becomes U+FFFD. */
    synchronized String text() {
        return new String(kept, StandardCharsets.UTF_8);
    }
}
