package org.samut.core.report.entries;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.report.xlsx.SheetWriter;
import org.samut.core.spreadsheet.CellText;
import org.samut.core.spreadsheet.SheetCell;
import org.samut.core.workbook.Entry;

/** What stands in a cell of a spreadsheet for an entry, so that a cell nobody touched is known when it comes back. */
sealed interface Shown {
    Shown NOTHING = new Words("");

    /** A number that spreadsheets hold exactly. */
    record Number(BigDecimal number) implements Shown {}

    record Words(String text) implements Shown {}

    /** More than a cell holds: its beginning, which cannot be edited. */
    record Beginning(String text) implements Shown {}

    static Shown of(String text) {
        return CellText.write(text).length() > CellText.LONGEST
                ? new Beginning(text.substring(0, CellText.LONGEST / 8))
                : new Words(text);
    }

    /** States have a column of their own. */
    static Shown of(Item item, Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return SheetWriter.isExact(figure.number()) ? new Number(figure.number()) : of(plain(figure.number()));
        }
        if (entry instanceof Entry.Words words) {
            return of(words(item.kind(), words.text()));
        }
        return entry instanceof Entry.Unreadable unreadable ? of(unreadable.typed()) : NOTHING;
    }

    /** Whether the cell still says it, whatever a spreadsheet program made of it. */
    default boolean isIn(SheetCell cell) {
        if (this instanceof Number shown) {
            return cell.kind() != SheetCell.Kind.FAULT
                    && FigureReader.read(cell.text())
                            .asNumber()
                            .filter(number -> number.compareTo(shown.number()) == 0)
                            .isPresent();
        }
        String text = this instanceof Words words ? words.text() : ((Beginning) this).text();
        if (cell.kind() == SheetCell.Kind.DATE) {
            return text.equals(thaiDate(cell.text()));
        }
        String there = cell.text();
        String lines = text.replace("\r\n", "\n");
        return there.equals(lines) || there.strip().equals(lines.strip());
    }

    private static String words(ItemKind kind, String text) {
        if (kind == ItemKind.YES_NO) {
            return text.equals("yes") ? "มี" : text.equals("no") ? "ไม่มี" : text;
        }
        return kind == ItemKind.DATE ? thaiDate(text) : text;
    }

    /** Such as 30/6/2567 of 2024-06-30; what is no such date stays as it is. */
    private static String thaiDate(String iso) {
        try {
            LocalDate date = LocalDate.parse(iso);
            return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + (date.getYear() + 543);
        } catch (DateTimeException none) {
            return iso;
        }
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 400 ? number.toString() : number.toPlainString();
    }
}
