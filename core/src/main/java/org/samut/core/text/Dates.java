package org.samut.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/**
 * Dates and times for people, in Thailand's zone: Buddhist years in Thai, both years in English. Needs no locale data,
 * so it is the same on every runtime.
 */
public final class Dates {
    /** The zone that deadlines and offices live in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final List<String> THAI = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Dates() {}

    /** Such as {@code 28 มีนาคม 2567} or {@code 28 March 2024 (B.E. 2567)}. */
    public static String day(LocalDate day, Language language) {
        int buddhist = ThaiBuddhistDate.from(day).get(ChronoField.YEAR_OF_ERA);
        int month = day.getMonthValue() - 1;
        return language == Language.THAI
                ? day.getDayOfMonth() + " " + THAI.get(month) + " " + buddhist
                : day.getDayOfMonth() + " " + ENGLISH.get(month) + " " + day.getYear() + " (B.E. " + buddhist + ")";
    }

    /** Such as {@code 28/3/2567} in either language: as it is typed, in Buddhist years. */
    public static String typed(LocalDate day) {
        int buddhist = ThaiBuddhistDate.from(day).get(ChronoField.YEAR_OF_ERA);
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + buddhist;
    }

    /** Such as {@code มีนาคม 2567} or {@code March 2024 (B.E. 2567)}. */
    public static String month(YearMonth month, Language language) {
        String day = day(month.atDay(1), language);
        return day.substring(day.indexOf(' ') + 1);
    }

    /** Such as {@code 10:32:05}. */
    public static String time(Instant at) {
        LocalTime time = at.atZone(ZONE).toLocalTime();
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }

    public static String dayAndTime(Instant at, Language language) {
        return day(at.atZone(ZONE).toLocalDate(), language) + " " + time(at);
    }
}
