package org.samut.core.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and dates as Thai paper has them. */
class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | ๐",
                "999 | 999 | ๙๙๙",
                "1000 | 1,000 | ๑,๐๐๐",
                "1234567.50 | 1,234,567.50 | ๑,๒๓๔,๕๖๗.๕๐",
                "-1234.5 | -1,234.5 | -๑,๒๓๔.๕",
                "-123 | -123 | -๑๒๓",
                "1E+3 | 1,000 | ๑,๐๐๐",
                "0.00000001 | 0.00000001 | ๐.๐๐๐๐๐๐๐๑",
                "1E+1000000 | 1E+1000000 | ๑E+๑๐๐๐๐๐๐",
            })
    void figuresAreGroupedAndKeepTheirDecimals(String number, String arabic, String thai) {
        assertEquals(arabic, new Numerals(false).figure(new BigDecimal(number)));
        assertEquals(thai, new Numerals(true).figure(new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-28, ๒๘ มีนาคม ๒๕๖๗", "2024-02-29, ๒๙ กุมภาพันธ์ ๒๕๖๗", "2025-12-01, ๑ ธันวาคม ๒๕๖๘"})
    void datesAreInTheBuddhistEraAndInThaiDigits(LocalDate day, String printed) {
        assertEquals(printed, Numerals.date(day));
    }
}
