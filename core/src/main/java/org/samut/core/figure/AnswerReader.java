package org.samut.core.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samut.core.form.Item;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** Reads what was typed or chosen for an item of any kind into its canonical {@link Entry}. Stateless. */
public final class AnswerReader {
    private static final Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("yes", "yes"),
            Map.entry("y", "yes"),
            Map.entry("true", "yes"),
            Map.entry("1", "yes"),
            Map.entry("๑", "yes"),
            Map.entry("มี", "yes"),
            Map.entry("ใช่", "yes"),
            Map.entry("no", "no"),
            Map.entry("n", "no"),
            Map.entry("false", "no"),
            Map.entry("0", "no"),
            Map.entry("๐", "no"),
            Map.entry("ไม่มี", "no"),
            Map.entry("ไม่ใช่", "no"));

    private AnswerReader() {}

    public static Entry read(Item item, String typed) {
        String answer = strip(typed);
        if (answer.isEmpty()) {
            return Entry.BLANK;
        }
        return switch (item.kind()) {
            case FRAME, SERVICE, COUNT, RATE -> FigureReader.read(typed);
            case YES_NO -> words(Optional.ofNullable(YES_NO.get(answer.toLowerCase(Locale.ROOT))), typed);
            case TEXT -> new Entry.Words(answer);
            case DATE -> words(date(answer), typed);
            case CHOICE -> words(Optional.of(answer).filter(item.choices()::contains), typed);
            case TABLE -> new Entry.Unreadable(typed);
        };
    }

    /** What is wrong with what was typed and what would be right; empty where it can be read. */
    public static Optional<Text> problem(Item item, String typed) {
        if (item.kind().isFigure()) {
            return FigureReader.problem(typed);
        }
        return read(item, typed) instanceof Entry.Unreadable ? Optional.of(expected(item)) : Optional.empty();
    }

    private static Text expected(Item item) {
        return switch (item.kind()) {
            case YES_NO -> Text.of("โปรดตอบ มี หรือ ไม่มี", "Answer yes or no.");
            case DATE ->
                Text.of(
                        "โปรดกรอกวันที่แบบ ปี-เดือน-วัน เช่น 2024-06-30 หรือ 30/6/2567 (พ.ศ.)",
                        "Enter a date as 2024-06-30, or as 30/6/2567 with the Buddhist year.");
            case CHOICE ->
                Text.of(
                        "โปรดเลือกจากรายการ: " + String.join(", ", item.choices()),
                        "Choose one of: " + String.join(", ", item.choices()) + ".");
            default -> Text.of("โปรดกรอกเป็นแถวในตาราง", "Enter rows into the table.");
        };
    }

    private static Entry words(Optional<String> canonical, String typed) {
        return canonical.<Entry>map(Entry.Words::new).orElseGet(() -> new Entry.Unreadable(typed));
    }

    /** ISO, or day/month/year of the Buddhist era; a year that could be of either era is refused. */
    private static Optional<String> date(String answer) {
        String[] parts = TypedFigure.ascii(answer).split("[-/]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            boolean iso = parts[0].length() == 4;
            int year = Integer.parseInt(parts[iso ? 0 : 2]);
            boolean buddhist = year >= 2400 && year <= 2700;
            if (!buddhist && (!iso || year < 1857 || year > 2157)) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.of(
                    buddhist ? year - 543 : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[iso ? 2 : 0]));
            return Optional.of(date.toString());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String strip(String typed) {
        return typed.replace('\u00a0', ' ').strip();
    }
}
