package dev.descent.store.facts;

import dev.descent.source.Tokens;

/**
 * The compact form of tokens: the distinct ones, then for each place which one stands there and, only where a line begins,
 * how many lines further down. About a byte and a half a token.
 */
final class TokensCodec {
    private TokensCodec() {}

    static void encode(Tokens tokens, ByteSink out) {
        DistinctTokens distinct = new DistinctTokens(tokens);
        int[] places = new int[tokens.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = distinct.number(i);
        }
        out.number(distinct.count());
        for (int number = 0; number < distinct.count(); number++) {
            int first = distinct.first(number);
            out.number(tokens.kind(first)).hash(tokens.text(first)).number(tokens.weight(first, first + 1));
        }
        out.number(places.length);
        int line = 0;
        for (int i = 0; i < places.length; i++) {
            int step = tokens.line(i) - line;
            out.number(places[i] << 1 | (step == 0 ? 0 : 1));
            if (step != 0) {
                out.signed(step);
                line = tokens.line(i);
            }
        }
    }

    static Tokens decode(ByteSource in) {
        int distinct = in.count();
        int[] kinds = new int[distinct];
        int[] texts = new int[distinct];
        int[] weights = new int[distinct];
        for (int i = 0; i < distinct; i++) {
            kinds[i] = in.number();
            texts[i] = in.hash();
            weights[i] = in.number();
        }
        Tokens.Builder tokens = new Tokens.Builder();
        int line = 0;
        for (int left = in.count(); left > 0; left--) {
            int place = in.number();
            if ((place & 1) != 0) {
                line += in.signed();
            }
            int leaf = place >>> 1;
            tokens.add(kinds[leaf], texts[leaf], line, weights[leaf]);
        }
        return tokens.build();
    }
}
