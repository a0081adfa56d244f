package org.samut.core.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.report.Hostile;

class CsvTextTest {
    @Test
    void whatBeginsLikeAFormulaGetsAnApostropheThatIsTakenAwayAgain() {
        for (String text : Hostile.FORMULAS) {
            String cell = CsvText.write(text);
            assertEquals("'" + text, cell);
            assertEquals(text, CsvText.read(cell));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "57.24", "ถนน", "'90", "it's", " x"})
    void allElseStaysAsItIs(String text) {
        assertEquals(text, CsvText.write(text));
        assertEquals(text, CsvText.read(text));
        assertFalse(CsvText.write(text).startsWith("'="));
    }
}
