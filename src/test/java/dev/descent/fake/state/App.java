package dev.descent.fake.state;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** A GitHub App: its id, its slug and the key with which it proves who it is. */
public record App(long id, String slug, KeyPair key) {
    /** Making a key takes a noticeable while, and the Apps of different tests never meet. */
    private static final KeyPair KEY = generate();

    /** The length of what PKCS#8 puts before the PKCS#1 key: the same for all RSA keys from 1024 to 4096 bits. */
    private static final int PKCS8_HEADER = 26;

    static App named(String slug) {
        return new App(4242, slug, KEY);
    }

    /** The private key as GitHub hands it out: PEM of PKCS#1, which {@link java.security.KeyFactory} can't read. */
    public String privateKeyPem() {
        byte[] pkcs8 = key.getPrivate().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADER, pkcs8.length);
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs1);
        return "-----BEGIN RSA PRIVATE KEY-----\n" + text + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }
}
