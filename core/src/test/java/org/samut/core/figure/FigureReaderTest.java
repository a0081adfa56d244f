package org.samut.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.workbook.Entry;

class FigureReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "57.24|57.24",
                "๕๗.๒๔|57.24",
                "５７．２４|57.24",
                "1,234.50|1234.50",
                "๑,๒๓๔|1234",
                "1 234 567|1234567",
                "1\u00a0234|1234",
                "  12 |12",
                "\u00a012\u3000|12",
                "\ufeff12|12",
                "0|0",
                "0.00|0.00",
                "007|7",
                ".5|0.5",
                "5.|5",
                "12345678|12345678"
            })
    void readsWhatAClerkTypes(String typed, String plain) {
        assertEquals(Entry.figure(plain), FigureReader.read(typed));
        assertTrue(FigureReader.problem(typed).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\n", "\r\n12\r\n", "\t12\t", "12\u2028"})
    void takesLineBreaksAtTheEnds(String pasted) {
        assertEquals(Entry.figure("12"), FigureReader.read(pasted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\n", "\t\r\n"})
    void blankIsBlankAndNotZero(String typed) {
        assertEquals(Entry.BLANK, FigureReader.read(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12a|not part of a number",
                "12 กม.|not part of a number",
                "100%|not part of a number",
                "1e5|not part of a number",
                "1E+40|not part of a number",
                "+5|not part of a number",
                "٣|not part of a number",
                "½|not part of a number",
                "NaN|not part of a number",
                "1.2.3|more than one decimal point",
                "1.234.567|more than one decimal point",
                "1,2|groups of three",
                "1,23,456|groups of three",
                "12,34|groups of three",
                ",123|groups of three",
                "123,|groups of three",
                "1,234 567|groups of three",
                "1 2|groups of three",
                "12. 5|groups of three",
                "1.2,345|groups of three",
                ".|groups of three",
                "-5|negative",
                "−5|negative",
                "－５|negative",
                "-0|negative",
                "-|dash",
                "–|dash"
            })
    void refusesWhatItWouldHaveToGuess(String typed, String why) {
        assertEquals(new Entry.Unreadable(typed), FigureReader.read(typed));
        assertTrue(FigureReader.problem(typed).orElseThrow().english().contains(why));
        assertFalse(FigureReader.problem(typed).orElseThrow().thai().isBlank());
    }

    @Test
    void aLineBreakWithinIsToldAsOne() {
        String problem = FigureReader.problem("12\n13").orElseThrow().english();

        assertTrue(problem.contains("line break"), problem);
    }

    @Test
    void keepsFortyDigitsAndSixtyDecimalsExactly() {
        String plain = "9".repeat(40) + "." + "1234567890".repeat(6);

        assertEquals(Entry.figure(plain), FigureReader.read(plain));
        assertEquals(plain, FigureReader.read(plain).asNumber().orElseThrow().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000000000000000000000000000000000000",
                "0.1234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesMoreThanItKeeps(String typed) {
        assertEquals(new Entry.Unreadable(typed), FigureReader.read(typed));
    }

    @Test
    void aPastedPageIsKeptAndRefused() {
        String page = "1".repeat(1_000_000);

        assertEquals(new Entry.Unreadable(page), FigureReader.read(page));
    }

    @Test
    void everyFigureReadsBackAsItIsWritten() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder digits = new StringBuilder();
            int whole = 1 + random.nextInt(40);
            int decimals = random.nextInt(61);
            for (int at = 0; at < whole + decimals; at++) {
                digits.append(at == whole ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            BigDecimal figure = new BigDecimal(digits.toString());
            String typed = random.nextBoolean() ? figure.toPlainString() : thai(figure.toPlainString());
            assertEquals(new Entry.Figure(figure), FigureReader.read(typed), "seed " + seed);
        }
    }

    private static String thai(String plain) {
        StringBuilder thai = new StringBuilder();
        plain.chars().forEach(c -> thai.append((char) (c == '.' ? c : c - '0' + '๐')));
        return thai.toString();
    }
}
