package org.samut.core.paper.seal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes in the 45 characters that a QR code packs densely (RFC 9285): any telephone shows them as text that can be
 * copied, and they cost 3 % more than bytes, which readers of codes guess a character set for.
 */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 2) {
            boolean pair = at + 1 < bytes.length;
            int value = pair ? (bytes[at] & 255) << 8 | bytes[at + 1] & 255 : bytes[at] & 255;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** The bytes that {@link #encode} makes this very text of. */
    static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at += 3) {
            int length = Math.min(3, text.length() - at);
            int value = 0;
            for (int back = length - 1; back >= 0; back--) {
                int digit = ALPHABET.indexOf(text.charAt(at + back));
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value * 45 + digit;
            }
            if (length == 1 || value > (length == 3 ? 0xFFFF : 0xFF)) {
                return Optional.empty();
            }
            if (length == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value & 255);
        }
        byte[] decoded = bytes.toByteArray();
        return encode(decoded).equals(text) ? Optional.of(Arrays.copyOf(decoded, decoded.length)) : Optional.empty();
    }
}
