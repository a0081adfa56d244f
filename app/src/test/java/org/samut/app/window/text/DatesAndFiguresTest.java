package org.samut.app.window.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entry;

class DatesAndFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-28, 28 มีนาคม 2567, 28 March 2024 (B.E. 2567)",
        "2024-02-29, 29 กุมภาพันธ์ 2567, 29 February 2024 (B.E. 2567)",
        "2026-12-31, 31 ธันวาคม 2569, 31 December 2026 (B.E. 2569)",
    })
    void aDayIsSaidInBuddhistYears(LocalDate day, String thai, String english) {
        assertEquals(thai, Dates.day(day, Language.THAI));
        assertEquals(english, Dates.day(day, Language.ENGLISH));
    }

    @Test
    void aTimeIsThailandsWhateverThePcsZone() {
        assertEquals("10:32:05", Dates.time(Instant.parse("2024-07-10T03:32:05Z")));
        assertEquals(
                "11 กรกฎาคม 2567 01:00:00", Dates.dayAndTime(Instant.parse("2024-07-10T18:00:00Z"), Language.THAI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "123|123",
                "1234|1,234",
                "1234567.50|1,234,567.50",
                "-1234|-1,234",
                "-123|-123",
                "0.001|0.001",
                "1E+6|1,000,000"
            })
    void aFigureIsGroupedAndOtherwiseAsEntered(String figure, String shown) {
        assertEquals(shown, Figures.grouped(new BigDecimal(figure)));
    }

    @Test
    void whatCannotBeReadStaysAsItWasTyped() {
        assertEquals("12 สาย", Figures.typed(new Entry.Unreadable("12 สาย")));
        assertEquals("", Figures.typed(Entry.NO_SERVICE));
    }
}
