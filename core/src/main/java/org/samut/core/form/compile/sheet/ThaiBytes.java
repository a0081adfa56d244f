package org.samut.core.form.compile.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes a text file as offices save it: UTF-8 with or without a byte order mark, else TIS-620 / windows-874. The
 * table stands here because the JDK keeps that charset in a module that a small runtime image leaves out.
 */
final class ThaiBytes {
    /** windows-874 from 0x80 to 0x9F; a space where no character is assigned. */
    private static final String PUNCTUATION = "€    …           ‘’“”•–—        ";

    private ThaiBytes() {}

    /** The text, or empty where the bytes are neither. */
    static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text)
                    .filter(decoded -> decoded.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return thai(bytes);
        }
    }

    private static Optional<String> thai(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            int value = each & 0xff;
            char letter = letter(value);
            if (letter == 0) {
                return Optional.empty();
            }
            text.append(letter);
        }
        return Optional.of(text.toString());
    }

    private static char letter(int value) {
        if (value < 0x80) {
            return (char) value;
        }
        if (value < 0xa0) {
            char mark = PUNCTUATION.charAt(value - 0x80);
            return mark == ' ' ? 0 : mark;
        }
        if (value == 0xa0) {
            return '\u00a0';
        }
        boolean assigned = value <= 0xda || value >= 0xdf && value <= 0xfb;
        return assigned ? (char) (0x0e01 + value - 0xa1) : 0;
    }
}
