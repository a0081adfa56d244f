package org.samut.core.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            plain,       plain
            'a\tb',      'a\tb'
            _x000B_,     _x005F_x000B_
            __x000b_x,   __x005F_x000b_x
            _xGGGG_,     _xGGGG_
            """)
    void whatXmlHasNoWayToHoldIsWrittenByItsNumber(String text, String cell) {
        assertEquals(cell, CellText.write(text));
        assertEquals(text, CellText.read(cell));
    }

    @Test
    void whatLooksWrittenOnlyWithTheNextCharactersNumberComesBack() {
        String text = "_x05FB\u0000_x05FB";
        assertEquals("_x005F_x05FB_x0000__x05FB", CellText.write(text));
        assertEquals(text, CellText.read(CellText.write(text)));
    }

    @Test
    void anyTextComesBack() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        String signs = "_x05FB0Dกข้\u0000\u000b\r\n\t\uD83D\uDE00\uFFFE ";
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int at = chance.nextInt(24); at > 0; at--) {
                text.append(signs.charAt(chance.nextInt(signs.length())));
            }
            String cell = CellText.write(text.toString());
            assertEquals(text.toString(), CellText.read(cell), "seed " + seed);
            assertTrue(cell.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n'), "seed " + seed);
        }
    }
}
