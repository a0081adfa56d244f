package org.samut.core.paper.seal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Figures in half a byte a character, which needs no library to agree on: fifteen common characters, and a sixteenth
 * sign before the two halves of any other (ASCII). An odd number is filled up with a zero half, which is a digit 0 that
 * nobody can mean: the text ends with a line's end. Better than deflate on texts this short, and the same on every runtime.
 */
final class HalfBytes {
    private static final String COMMON = "0123456789.;\nyn";
    private static final int OTHER = 15;

    private HalfBytes() {}

    static byte[] pack(String text) {
        Writer writer = new Writer();
        for (char character : text.toCharArray()) {
            int common = COMMON.indexOf(character);
            if (common >= 0) {
                writer.put(common);
            } else {
                writer.put(OTHER);
                writer.put(character >> 4 & 15);
                writer.put(character & 15);
            }
        }
        return writer.finish();
    }

    /** The text that {@link #pack} would have packed into these bytes. */
    static Optional<String> unpack(byte[] packed) {
        StringBuilder text = new StringBuilder();
        int halves = packed.length * 2;
        for (int at = 0; at < halves; at++) {
            int half = half(packed, at);
            if (half != OTHER) {
                text.append(COMMON.charAt(half));
            } else if (at + 2 < halves) {
                text.append((char) (half(packed, at + 1) << 4 | half(packed, at + 2)));
                at += 2;
            } else {
                return Optional.empty();
            }
        }
        int end = text.length();
        String whole = end > 1 && text.charAt(end - 1) == '0' && text.charAt(end - 2) == '\n'
                ? text.substring(0, end - 1)
                : text.toString();
        return Arrays.equals(pack(whole), packed) ? Optional.of(whole) : Optional.empty();
    }

    private static int half(byte[] packed, int at) {
        return packed[at / 2] >> (at % 2 == 0 ? 4 : 0) & 15;
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int first = -1;

        void put(int half) {
            if (first < 0) {
                first = half;
            } else {
                bytes.write(first << 4 | half);
                first = -1;
            }
        }

        byte[] finish() {
            if (first >= 0) {
                put(0);
            }
            return bytes.toByteArray();
        }
    }
}
