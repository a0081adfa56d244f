package org.samut.core.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell's number format says that its number is; built-in formats by their ids (ECMA-376 part 1, 18.8.30). */
final class NumberFormats {
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final int LAST_DAY = 2_958_465;

    private NumberFormats() {}

    static boolean isDate(String format, Integer id) {
        int known = id == null ? 0 : id;
        if (known >= 14 && known <= 22
                || known >= 27 && known <= 36
                || known >= 50 && known <= 58
                || known >= 71 && known <= 81) {
            return true;
        }
        String signs = signs(format);
        return signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0 || signs.indexOf('ว') >= 0 && signs.indexOf('ด') >= 0;
    }

    static boolean isPercent(String format, Integer id) {
        return id != null && (id == 9 || id == 10) || signs(format).indexOf('%') >= 0;
    }

    /** The day that a spreadsheet counts so far, as ISO; the number itself where there is none. */
    static String date(BigDecimal number) {
        boolean isDay = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return isDay ? FIRST.plusDays(number.longValue()).toString() : number.toPlainString();
    }

    /** Without what is printed as it stands: texts in quotes, escaped signs, colours and conditions in brackets. */
    private static String signs(String format) {
        return format.equalsIgnoreCase("General")
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
