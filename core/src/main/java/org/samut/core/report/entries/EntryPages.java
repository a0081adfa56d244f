package org.samut.core.report.entries;

import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.report.entries.EntrySheet.Line;
import org.samut.core.report.entries.EntrySheet.Place;
import org.samut.core.report.xlsx.Look;
import org.samut.core.report.xlsx.SheetWriter;
import org.samut.core.report.xlsx.Spreadsheet;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;

/** Writes what is filled in into a spreadsheet, so that it can be edited there and taken back. */
public final class EntryPages {
    private static final List<String> HELP = List.of(
            "กรอกเฉพาะช่องสีเหลือง แล้วบันทึกเป็น .xlsx และนำกลับเข้าโปรแกรมด้วย “นำเข้าจากตารางคำนวณ”",
            "ช่องว่าง = ยังไม่ได้กรอก   0 = ศูนย์   หากไม่มีบริการหรือไม่ได้ดำเนินการ โปรดเลือกในช่องสถานะ");

    private EntryPages() {}

    /** @param picture the workbook as its log has it at its last line */
    public static void add(Spreadsheet file, OpenWorkbook open, Workbook picture, List<Change> log)
            throws WorldFailure {
        Workbook whole = open.assessor().complete(picture);
        String foot = open.lao().code() + " " + open.form().id();
        for (EntrySheet sheet : EntrySheets.of(whole)) {
            write(file.sheet(sheet.name()), sheet, whole, foot);
        }
        Stamp.of(open, log).write(file);
    }

    private static void write(SheetWriter page, EntrySheet sheet, Workbook workbook, String foot) {
        page.widths(
                sheet.columns().stream().mapToDouble(EntrySheet.Column::width).toArray());
        int row = 0;
        page.text(row++, 1, sheet.name() + " " + workbook.lao().fullName(), Look.TITLE);
        for (String help : HELP) {
            page.text(row++, 1, help, Look.PLAIN);
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.text(row, column, sheet.columns().get(column).key(), Look.PLAIN);
            page.text(row + 1, column, sheet.columns().get(column).heading(), Look.HEAD);
        }
        page.hideRow(row);
        int head = row + 1;
        row += 2;
        for (Line line : sheet.lines()) {
            if (!line.band().isEmpty()) {
                for (int column = 0; column < sheet.columns().size(); column++) {
                    page.text(row, column, column == 1 ? line.band() : "", Look.AREA);
                }
                row++;
            }
            page.text(row, 0, line.id(), Look.TEXT);
            for (int at = 0; at < line.cells().size(); at++) {
                write(page, row, at + 1, line.cells().get(at));
            }
            row++;
        }
        if (sheet.register().isPresent()) {
            page.hideColumn(0);
        }
        page.print(true, head, head, foot);
    }

    private static void write(SheetWriter page, int row, int column, Place place) {
        Slot slot = place.slot();
        boolean isFigure = slot instanceof Slot.Count
                || slot instanceof Slot.Answer answer && answer.item().kind().isFigure()
                || slot instanceof Slot.Register cell && cell.column().kind().isFigure();
        Look look = place.isFixed() ? Look.TEXT : isFigure ? Look.ENTRY_FIGURE : Look.ENTRY;
        if (place.shown() instanceof Shown.Number number) {
            page.number(row, column, number.number(), "", place.isFixed() ? Look.FIGURE : look);
        } else if (isFigure && place.shown().equals(Shown.NOTHING)) {
            page.open(row, column, look);
        } else {
            String text = place.shown() instanceof Shown.Words words
                    ? words.text()
                    : ((Shown.Beginning) place.shown()).text();
            page.text(row, column, text, look);
        }
        if (!place.offered().isEmpty()) {
            page.offer(row, column, place.offered());
        }
    }
}
