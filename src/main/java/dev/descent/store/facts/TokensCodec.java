package dev.descent.store.facts;

import dev.descent.source.TokenTable;
import dev.descent.source.Tokens;

/**
 * The compact form of tokens: the distinct ones, then for each place which one stands there and, only where a line begins,
 * how many lines further down. About a byte and a half a token.
 */
final class TokensCodec {
    private TokensCodec() {}

    static void encode(Tokens tokens, ByteSink out) {
        TokenTable table = tokens.table();
        out.number(table.size());
        for (int number = 0; number < table.size(); number++) {
            out.number(table.kind(number))
                    .number(table.border(number))
                    .hash(table.text(number))
                    .number(table.weight(number));
        }
        out.number(tokens.size());
        int line = 0;
        for (int i = 0; i < tokens.size(); ) {
            int end = tokens.endOfLine(i);
            int next = tokens.line(i);
            out.number(tokens.number(i++) << 1 | 1).signed(next - line);
            line = next;
            while (i < end) {
                out.number(tokens.number(i++) << 1);
            }
        }
    }

    static Tokens decode(ByteSource in) {
        Tokens.Builder tokens = new Tokens.Builder();
        for (int left = in.count(); left > 0; left--) {
            tokens.number(in.number(), in.number(), in.hash(), in.number());
        }
        int line = 0;
        for (int left = in.count(); left > 0; left--) {
            int place = in.number();
            if ((place & 1) != 0) {
                line += in.signed();
            }
            tokens.add(place >>> 1, line);
        }
        return tokens.build();
    }
}
