package io.spreadtrader.core.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over canonical text, the same on every machine. */
public final class InputsDigest {
    private static final int SHOWN = 16;
    private final MessageDigest digest;

    private InputsDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static InputsDigest start() {
        return new InputsDigest();
    }

    /** The first 16 hexadecimal digits of the digest of these values' texts. */
    public static String of(Object... values) {
        InputsDigest digest = start();
        for (Object value : values) {
            digest.add(value);
        }
        return digest.hex().substring(0, SHOWN);
    }

    public InputsDigest add(Object value) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return this;
    }

    /** All 64 hexadecimal digits; ends this digest. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
