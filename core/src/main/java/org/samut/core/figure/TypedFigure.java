package org.samut.core.figure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.text.Text;

/** One typed figure, cleaned: {@code plain} for {@code BigDecimal}, empty where nothing or nothing readable stands. */
record TypedFigure(String plain, Optional<Text> problem) {
    private static final int LONGEST = 400;
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}( [0-9]{3})+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Text TOO_LONG = Text.of(
            "ตัวเลขยาวเกินไป กรอกได้ไม่เกิน 40 หลักก่อนจุดทศนิยม และ 60 ตำแหน่งหลังจุดทศนิยม โปรดตรวจสอบว่าวางข้อความผิดช่องหรือไม่",
            "The number is too long: at most 40 digits before the decimal point and 60 after it."
                    + " Please check whether something was pasted into the wrong field.");
    private static final Text DASH = Text.of(
            "เครื่องหมาย - ไม่ใช่ตัวเลข หากไม่มีบริการนี้หรือไม่ได้ดำเนินการ โปรดเลือก “ไม่มีบริการ” หรือ “ไม่ได้ดำเนินการ”",
            "A dash is no number. Where there is no such service, or it was not carried out,"
                    + " choose “no service” or “not carried out”.");
    private static final Text NEGATIVE = Text.of(
            "ตัวเลขติดลบไม่ได้ โปรดกรอกตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 57.24",
            "The number may not be negative. Enter 0 or more, such as 57.24.");
    private static final Text BROKEN_LINE = Text.of(
            "มีการขึ้นบรรทัดใหม่อยู่กลางตัวเลข อาจวางมาหลายช่อง โปรดกรอกตัวเลขเดียวในช่องนี้",
            "A line break stands within the number; several cells may have been pasted. Enter one number here.");
    private static final Text TWO_POINTS = Text.of(
            "มีจุดทศนิยมมากกว่าหนึ่งจุด โปรดใช้จุดเดียวสำหรับทศนิยม เช่น 1234.5",
            "There is more than one decimal point. Use one point for decimals, such as 1234.5.");
    private static final Text GROUPING = Text.of(
            "เครื่องหมายจุลภาคหรือเว้นวรรคต้องคั่นทีละสามหลัก เช่น 1,234 หากเป็นทศนิยมโปรดใช้จุด เช่น 1.2",
            "A comma or a space must part groups of three digits, such as 1,234."
                    + " For decimals use a point, such as 1.2.");

    static TypedFigure of(String typed) {
        if (isPlain(typed)) {
            return new TypedFigure(typed, Optional.empty());
        }
        if (typed.length() > LONGEST) {
            return typed.isBlank() ? new TypedFigure("", Optional.empty()) : refused(TOO_LONG);
        }
        String ascii = ascii(typed);
        if (ascii.isEmpty()) {
            return new TypedFigure("", Optional.empty());
        }
        return shape(ascii).map(TypedFigure::refused).orElseGet(() -> number(ascii));
    }

    /** Whether it is written already as it is kept, as nearly all figures of a large table are. */
    private static boolean isPlain(String typed) {
        int point = -1;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = point < 0 ? typed.length() : point;
        return whole > 0
                && whole < FigureReader.INTEGER_DIGITS
                && typed.length() - whole < FigureReader.DECIMALS
                && point != typed.length() - 1
                && (whole == 1 || typed.charAt(0) != '0');
    }

    private static Optional<Text> shape(String ascii) {
        if (ascii.equals("-")) {
            return Optional.of(DASH);
        }
        if (ascii.charAt(0) == '-' && ascii.length() > 1 && "0123456789. ".indexOf(ascii.charAt(1)) >= 0) {
            return Optional.of(NEGATIVE);
        }
        int points = 0;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c == '\n') {
                return Optional.of(BROKEN_LINE);
            }
            if ("0123456789., ".indexOf(c) < 0) {
                return Optional.of(foreign(ascii, i));
            }
            points += c == '.' ? 1 : 0;
        }
        return points > 1 ? Optional.of(TWO_POINTS) : Optional.empty();
    }

    private static TypedFigure number(String ascii) {
        int point = ascii.indexOf('.');
        String whole = point < 0 ? ascii : ascii.substring(0, point);
        String decimals = point < 0 ? "" : ascii.substring(point + 1);
        boolean grouped = GROUPED.matcher(whole).matches();
        if (!grouped && !DIGITS.matcher(whole).matches()
                || !DIGITS.matcher(decimals).matches()
                || whole.isEmpty() && decimals.isEmpty()) {
            return refused(GROUPING);
        }
        String digits = whole.replace(",", "").replace(" ", "").replaceFirst("^0+(?=.)", "");
        if (digits.length() > FigureReader.INTEGER_DIGITS || decimals.length() > FigureReader.DECIMALS) {
            return refused(TOO_LONG);
        }
        return new TypedFigure(
                (digits.isEmpty() ? "0" : digits) + (decimals.isEmpty() ? "" : "." + decimals), Optional.empty());
    }

    private static Text foreign(String ascii, int at) {
        String shown = ascii.substring(at, ascii.offsetByCodePoints(at, 1));
        return Text.of(
                "พบ “" + shown + "” ซึ่งไม่ใช่ตัวเลข โปรดกรอกเฉพาะตัวเลข เช่น 57.24 หน่วยแสดงอยู่ข้างช่องแล้ว",
                "“" + shown + "” is not part of a number. Enter digits only, such as 57.24; the unit stands beside"
                        + " the field.");
    }

    private static TypedFigure refused(Text problem) {
        return new TypedFigure("", Optional.of(problem));
    }

    /** Digits, point, comma, minus, space and line break as ASCII, without what surrounds them. */
    static String ascii(String typed) {
        StringBuilder line = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> line.appendCodePoint(ascii(c)));
        return line.toString().strip();
    }

    private static int ascii(int c) {
        // Of the digits only those that a Thai office's keyboards and programs make: Thai and full-width.
        if (c >= '๐' && c <= '๙' || c >= '０' && c <= '９') {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case '．' -> '.';
            case '，' -> ',';
            case '−', '－', '–', '‐', '‑', '—' -> '-';
            case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000', '\t', '\ufeff', '\u200b' -> ' ';
            case '\r', '\u2028', '\u2029', '\u000b', '\u000c', '\u0085' -> '\n';
            default -> c;
        };
    }
}
