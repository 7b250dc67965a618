package dev.descent.config;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the App's private key from the PEM text that GitHub hands out (PKCS#1), or that {@code openssl} made of it (PKCS#8). */
final class PrivateKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");
    /** Version 0 and the algorithm rsaEncryption, which PKCS#8 puts in front of a PKCS#1 key (RFC 5208, RFC 8017). */
    private static final byte[] PKCS8_HEADER = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private PrivateKeys() {}

    /** The key in this text; throws {@link IllegalArgumentException} when there is none. */
    static PrivateKey parse(String pem) {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("this is no RSA private key in PEM format");
        }
        byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
        boolean isPkcs1 = matcher.group(1) != null;
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(isPkcs1 ? wrapped(der) : der));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("this RSA private key is damaged", damaged);
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(PKCS8_HEADER);
        content.writeBytes(tagged(OCTET_STRING, pkcs1));
        return tagged(SEQUENCE, content.toByteArray());
    }

    /** DER: the tag, the length in two bytes (any RSA key of a usable size needs them), the content. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
