package org.samut.core.evidence.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {
    /** A number whose digits are invented and whose check digit is right. */
    private static String any(Random random) {
        String twelve = (1 + random.nextInt(8))
                + random.ints(11, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        return twelve + NationalId.checkDigit(twelve);
    }

    private static String thai(String digits) {
        return digits.chars()
                .mapToObj(one -> String.valueOf(one >= '0' && one <= '9' ? (char) ('๐' + one - '0') : (char) one))
                .collect(Collectors.joining());
    }

    @Test
    void theCheckDigitIsTheOneOfTheFormula() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String id = any(random);
            int sum = 0;
            for (int at = 0; at < 12; at++) {
                sum += (id.charAt(at) - '0') * (13 - at);
            }
            assertEquals((11 - sum % 11) % 10, id.charAt(12) - '0', "seed " + seed);
            assertTrue(NationalId.isValid(id), id);
            assertTrue(NationalId.isValid(thai(id)), id);
        }
    }

    @Test
    void aWrongDigitIsNoticedMostOfTheTime() {
        Random random = new Random(7);
        int missed = 0;
        int tried = 0;
        for (int round = 0; round < 2_000; round++) {
            String id = any(random);
            // The third digit has the weight 11, which the formula does not see.
            int at = random.nextInt(12);
            at += at < 2 ? 0 : 1;
            char other = (char) ('0' + (id.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = id.substring(0, at) + other + id.substring(at + 1);
            tried++;
            missed += NationalId.isValid(wrong) ? 1 : 0;
        }
        // Of eleven remainders two give the same digit, so that a change is missed in about one of fifty.
        assertTrue(missed * 25 < tried, missed + " of " + tried);
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        Random random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            String id = any(random);
            String groups = id.replaceFirst("(.)(....)(.....)(..)(.)", "$1-$2-$3-$4-$5");
            for (String written : List.of(
                    id, groups, groups.replace('-', ' '), thai(groups), thai(id), id.replaceAll("(.)(?=.)", "$1 "))) {
                assertEquals(List.of(id), NationalId.in("บัตร" + written + "."), written);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1101700230678, true", "1101700230679, false", "110170023067, false", "'', false"})
    void aTableOfNumbers(String number, boolean valid) {
        assertEquals(valid, NationalId.isValid(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11017002306780", // fourteen digits
                "1101700230678.5", // a figure
                "0.1101700230678",
                "0994000512349", // an office's tax number
                "0000000000000",
                "โทร. ๐๘ ๑๒๓๔ ๕๖๗๘",
                "57,240.00 บาท"
            })
    void whatIsNoPersonsNumberIsPassedOver(String text) {
        assertEquals(List.of(), NationalId.in(text));
    }

    @Test
    void aRandomThirteenDigitNumberIsOneInTenAtMost() {
        Random random = new Random(3);
        int valid = 0;
        for (int round = 0; round < 10_000; round++) {
            String number = random.ints(13, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
            valid += NationalId.isValid(number) ? 1 : 0;
        }
        assertTrue(valid > 500 && valid < 1_500, valid + " of 10,000");
        assertFalse(NationalId.isValid("x101700230673"));
    }
}
