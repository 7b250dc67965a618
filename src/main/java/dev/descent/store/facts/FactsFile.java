package dev.descent.store.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The form of a file of facts: batches one after the other, each a header, an index and the records. Nothing is ever cut off
 * or overwritten that a header vouches for, so readers need no lock; the header is written last, so a batch whose writer was
 * killed doesn't exist, and the next one takes its place. Every record carries a checksum of its own.
 */
final class FactsFile {
    private static final int MAGIC = 0x44464143;
    /** Magic, number of records, length of the records, checksum of these and of the index. */
    private static final int HEADER_BYTES = 4 + 4 + 4 + 4;
    /** Key, length, checksum. */
    private static final int INDEX_BYTES = FactsKey.BYTES + 4 + 4;

    private FactsFile() {}

    /** Reads the batches from {@code start} on, as far as they go. */
    static Contents read(FileChannel channel, long start) throws IOException {
        long size = channel.size() - start;
        if (size < HEADER_BYTES || size > Integer.MAX_VALUE) {
            return new Contents(List.of(), start);
        }
        MappedByteBuffer map = channel.map(MapMode.READ_ONLY, start, size);
        List<Stored> records = new ArrayList<>();
        while (isBatch(map)) {
            readBatch(map, records);
        }
        return new Contents(records, start + map.position());
    }

    private static boolean isBatch(ByteBuffer map) {
        int at = map.position();
        if (map.remaining() < HEADER_BYTES || map.getInt(at) != MAGIC) {
            return false;
        }
        long indexBytes = (long) map.getInt(at + 4) * INDEX_BYTES;
        long recordBytes = map.getInt(at + 8);
        boolean isInside =
                indexBytes > 0 && recordBytes >= 0 && HEADER_BYTES + indexBytes + recordBytes <= map.remaining();
        return isInside && headerCrc(map.slice(at, HEADER_BYTES + (int) indexBytes)) == map.getInt(at + 12);
    }

    private static void readBatch(ByteBuffer map, List<Stored> records) {
        int batch = map.position();
        int count = map.getInt(batch + 4);
        int offset = batch + HEADER_BYTES + count * INDEX_BYTES;
        ByteBuffer index = map.slice(batch + HEADER_BYTES, count * INDEX_BYTES);
        for (int i = 0; i < count; i++) {
            FactsKey key = FactsKey.read(index);
            int length = index.getInt();
            records.add(new Stored(key, map, offset, length, index.getInt()));
            offset += length;
        }
        map.position(batch + HEADER_BYTES + count * INDEX_BYTES + map.getInt(batch + 8));
    }

    /** Writes a batch at {@code start} and gives its end; only for who holds the lock. */
    static long append(FileChannel channel, long start, Map<FactsKey, byte[]> facts) throws IOException {
        int total = facts.values().stream().mapToInt(bytes -> bytes.length).sum();
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES + facts.size() * INDEX_BYTES);
        ByteBuffer records = ByteBuffer.allocate(total);
        head.putInt(MAGIC).putInt(facts.size()).putInt(total).putInt(0);
        facts.forEach((key, bytes) -> {
            key.write(head);
            head.putInt(bytes.length).putInt(crc(ByteBuffer.wrap(bytes)));
            records.put(bytes);
        });
        head.putInt(12, headerCrc(head.flip()));
        write(channel, records.flip(), start + head.limit());
        write(channel, head, start);
        return start + head.limit() + total;
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long start) throws IOException {
        long position = start;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private static int headerCrc(ByteBuffer head) {
        CRC32C crc = new CRC32C();
        crc.update(head.slice(0, 12));
        crc.update(head.slice(HEADER_BYTES, head.limit() - HEADER_BYTES));
        return (int) crc.getValue();
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** What a file holds, and where the next batch would stand. */
    record Contents(List<Stored> records, long end) {}

    /** Where one file's facts stand. */
    record Stored(FactsKey key, ByteBuffer map, int offset, int length, int checksum) {
        /** The bytes, or nothing when they aren't what was written. */
        Optional<byte[]> read() {
            byte[] bytes = new byte[length];
            map.get(offset, bytes);
            return crc(ByteBuffer.wrap(bytes)) == checksum ? Optional.of(bytes) : Optional.empty();
        }
    }
}
