package dev.descent.store.facts;

import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import java.nio.ByteBuffer;

/** Under what facts are kept: the first 160 bits of a blob's id, and the language that it was read as. */
record FactsKey(long high, long middle, int low, int language) {
    static final int BYTES = 24;

    static FactsKey of(BlobId blob, Language language) {
        String hex = blob.hex();
        return new FactsKey(
                Long.parseUnsignedLong(hex, 0, 16, 16),
                Long.parseUnsignedLong(hex, 16, 32, 16),
                Integer.parseUnsignedInt(hex, 32, 40, 16),
                language.name().hashCode());
    }

    static FactsKey read(ByteBuffer in) {
        return new FactsKey(in.getLong(), in.getLong(), in.getInt(), in.getInt());
    }

    void write(ByteBuffer out) {
        out.putLong(high).putLong(middle).putInt(low).putInt(language);
    }
}
