package org.samut.sync.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {
    @ParameterizedTest
    @CsvSource({
        "31/8/2570, 2027-08-31",
        "๓๑/๘/๒๕๗๐, 2027-08-31",
        "31.08.2027, 2027-08-31",
        "2570-08-31, 2027-08-31",
        "2027-08-31, 2027-08-31",
        "31/9/2570,",
        "8/31/2570,",
        "31/8/70,",
        "พรุ่งนี้,",
        "'',",
    })
    void isReadInBothErasOrNotAtAll(String typed, LocalDate day) {
        assertEquals(Optional.ofNullable(day), TypedDay.read(typed));
    }
}
