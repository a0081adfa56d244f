package org.samut.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, figure 0",
        "0.00, figure 0.00",
        "1.50, figure 1.50",
        "-3, figure -3",
        "1E+3, figure 1E+3",
        "10000000000000000000000000000000000000000, figure 10000000000000000000000000000000000000000",
        "0.000000000000000000000000000000000000000000000000000000000001, figure 1E-60",
    })
    void aFigureKeepsEveryDigit(String number, String text) {
        Entry entry = Entry.figure(number);
        assertEquals(text, EntryText.write(entry));
        assertEquals(Optional.of(entry), EntryText.read(text));
    }

    @Test
    void theFourKindsOfNothingStayDifferent() {
        assertEquals("blank", EntryText.write(Entry.BLANK));
        assertEquals("no-service", EntryText.write(Entry.NO_SERVICE));
        assertEquals("not-carried-out", EntryText.write(Entry.NOT_CARRIED_OUT));
        assertEquals("words ", EntryText.write(new Entry.Words("")));
        assertEquals("unreadable blank", EntryText.write(new Entry.Unreadable("blank")));
    }

    @Test
    void rowsAreSortedByColumn() {
        Entry rows = new Entry.Rows(List.of(Map.of("ข", "2", "ก", "1"), Map.of()));
        assertEquals("rows [{\"ก\":\"1\",\"ข\":\"2\"},{}]", EntryText.write(rows));
    }

    @Test
    void anAttachmentIsOneLineOfSortedWords() {
        Entry file = new Entry.Attachment("ทถ.6.pdf", "ทะเบียน", "", "application/pdf", 1234, Optional.empty());
        assertEquals(
                "attachment {\"kind\":\"ทะเบียน\",\"mediaType\":\"application/pdf\",\"name\":\"ทถ.6.pdf\","
                        + "\"note\":\"\",\"size\":\"1234\"}",
                EntryText.write(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Blank",
                "figure",
                "figure ",
                "figure ๑",
                "figure 1 ",
                "figure 1E+2000000000",
                "rows",
                "rows {}",
                "rows [1]",
                "rows [null]",
                "rows [{\"a\":null}]",
                "rows [{\"a\":{}}]",
                "no-service x",
                "attachment",
                "attachment {}",
                "attachment null",
                "attachment {\"kind\":\"\",\"mediaType\":\"\",\"name\":\"\",\"note\":null,\"size\":\"1\"}",
                "attachment {\"kind\":\"\",\"mediaType\":\"\",\"name\":\"\",\"note\":\"\",\"size\":\"-1\"}",
                "attachment {\"kind\":\"\",\"mediaType\":\"\",\"name\":\"\",\"note\":\"\",\"size\":\"1\",\"x\":\"\"}",
                "attachment {\"kind\":\"\",\"mediaType\":\"\",\"name\":\"\",\"note\":\"\",\"original\":\"a\",\"size\":\"1\"}",
                "sum 1"
            })
    void anythingElseIsNoEntry(String text) {
        assertEquals(Optional.empty(), EntryText.read(text));
    }

    @Test
    void aFigureThatFillsTheMemoryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EntryText.write(Entry.figure("1E+2000000000")));
    }

    @Test
    void anyEntryComesBackAsItWas() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            Entry entry = any(random);
            assertEquals(Optional.of(entry), EntryText.read(EntryText.write(entry)), "seed " + seed);
        }
    }

    static Entry any(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Entry.BLANK;
            case 1 -> Entry.NO_SERVICE;
            case 2 -> Entry.NOT_CARRIED_OUT;
            case 3 -> new Entry.Words(text(random));
            case 4 -> new Entry.Unreadable(text(random));
            case 5 -> rows(random);
            case 6 ->
                new Entry.Attachment(
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        random.nextInt(Integer.MAX_VALUE),
                        random.nextBoolean() ? Optional.of("0a".repeat(32)) : Optional.empty());
            case 7 ->
                rows(random) instanceof Entry.Rows rows && !rows.rows().isEmpty()
                        ? new Entry.Row(rows.rows().get(0))
                        : new Entry.Row(Map.of());
            default ->
                new Entry.Figure(new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(120) - 40));
        };
    }

    private static Entry rows(Random random) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Map<String, String> row = new HashMap<>();
            for (int cells = random.nextInt(4); cells > 0; cells--) {
                row.put(text(random), text(random));
            }
            rows.add(row);
        }
        return new Entry.Rows(rows);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int kind = random.nextInt(4);
            int unit = switch (kind) {
                case 0 -> random.nextInt(128);
                case 1 -> 0x0e01 + random.nextInt(0x57);
                case 2 -> 0x1f600 + random.nextInt(64);
                default -> random.nextInt(0xd800);
            };
            text.appendCodePoint(unit);
        }
        return text.toString();
    }
}
