package org.samut.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {
    private static final ActivationCode CODE = ActivationCode.generate(new Random(2567));
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void itIsWrittenInGroupsOfFourAndReadBack() {
        assertTrue(CODE.written().matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), CODE.written());
        assertEquals(
                Optional.of(CODE.plain()), ActivationCode.read(CODE.written()).map(ActivationCode::plain));
    }

    @Test
    void aTypingHandIsForgiven() {
        String sloppy = " "
                + CODE.written()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')
                        .replace('1', 'l')
                + "\n";
        assertEquals(Optional.of(CODE.plain()), ActivationCode.read(sloppy).map(ActivationCode::plain));
        StringBuilder thai = new StringBuilder();
        CODE.written().chars().forEach(c -> thai.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : (char) c));
        assertEquals(
                Optional.of(CODE.plain()), ActivationCode.read(thai.toString()).map(ActivationCode::plain));
    }

    @Test
    void everySlipOfOneCharacterIsSeen() {
        for (int at = 0; at < 16; at++) {
            for (char other : SYMBOLS.toCharArray()) {
                if (CODE.plain().charAt(at) != other) {
                    String slipped =
                            CODE.plain().substring(0, at) + other + CODE.plain().substring(at + 1);
                    assertTrue(ActivationCode.read(slipped).isEmpty(), slipped);
                }
            }
        }
    }

    @Test
    void neighboursThatChangedPlacesAreSeen() {
        int seen = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++) {
            String plain = ActivationCode.generate(new Random(seed)).plain();
            for (int at = 0; at < 15; at++) {
                if (plain.charAt(at) != plain.charAt(at + 1)) {
                    String swapped =
                            plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
                    all++;
                    seen += ActivationCode.read(swapped).isEmpty() ? 1 : 0;
                }
            }
        }
        assertTrue(seen > all * 99 / 100, seen + " of " + all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "7K3M", "UUUU-UUUU-UUUU-UUUU", "สมุดตัวชี้วัด", "7K3M-9QXD-W2RT-5H0B-7K3M"})
    void whatIsNoCodeIsNone(String typed) {
        assertTrue(ActivationCode.read(typed).isEmpty());
    }

    @Test
    void somethingEndlessIsNone() {
        assertTrue(ActivationCode.read("0".repeat(10_000_000)).isEmpty());
    }
}
