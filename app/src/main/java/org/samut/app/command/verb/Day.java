package org.samut.app.command.verb;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as it is typed here, its year of either era. */
public final class Day implements ITypeConverter<LocalDate> {
    private static final int FIRST_BUDDHIST = 2400;
    private static final int ERA = 543;

    @Override
    public LocalDate convert(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= FIRST_BUDDHIST ? day.minusYears(ERA) : day;
        } catch (DateTimeException noDay) {
            throw new TypeConversionException(
                    "“" + typed + "” ไม่ใช่วันที่ เช่น 2567-07-10 · is no day, such as 2024-07-10");
        }
    }
}
