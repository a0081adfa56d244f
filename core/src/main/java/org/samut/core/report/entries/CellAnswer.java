package org.samut.core.report.entries;

import java.util.Optional;
import org.samut.core.figure.AnswerReader;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.paste.Cells;
import org.samut.core.spreadsheet.SheetCell;
import org.samut.core.spreadsheet.SheetCell.Kind;
import org.samut.core.table.TableLimits;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** What an edited cell answers, or why it cannot be read. Nothing is guessed. */
record CellAnswer(Entry entry, Optional<Text> problem) {
    private static final Text FAULT = Text.of(
            "ช่องนี้มีข้อผิดพลาดของสูตร โปรดแก้สูตรหรือพิมพ์ค่า แล้วบันทึกใหม่",
            "The cell holds a formula's error. Mend the formula or type the value, and save again.");
    private static final Text FORMULA = Text.of(
            "ช่องข้อความมีสูตร โปรดพิมพ์เป็นข้อความ",
            "The cell is for text and holds a formula. Type the text itself.");
    private static final Text DATE = Text.of(
            "โปรแกรมตารางคำนวณเปลี่ยนค่านี้เป็นวันที่ โปรดจัดรูปแบบช่องเป็นตัวเลข แล้วพิมพ์ใหม่",
            "The spreadsheet made a date of it. Format the cell as a number and type it again.");
    private static final Text STATE = Text.of(
            "ไม่รู้จักสถานะนี้ โปรดเลือก “ไม่มีบริการ” หรือ “ไม่ได้ดำเนินการ” หรือเว้นว่าง",
            "This state is not known. Choose ไม่มีบริการ (no service) or ไม่ได้ดำเนินการ (not carried out), or leave it"
                    + " blank.");
    private static final Text FIXED = Text.of(
            "ช่องนี้ไม่ใช่ช่องกรอก ค่าที่พิมพ์จึงไม่ถูกนำเข้า", "is not to be filled in; what was typed is not taken.");
    private static final Text LONG = Text.of(
            "ข้อความเดิมยาวเกินที่ตารางคำนวณเก็บได้ โปรดแก้ไขในโปรแกรม",
            "The text is longer than a spreadsheet's cell; please edit it in the program.");
    private static final Text LONG_CELL = Text.of(
            "ข้อความยาวเกิน " + TableLimits.LONGEST_CELL + " ตัวอักษร",
            "The text has more than " + TableLimits.LONGEST_CELL + " characters.");

    static CellAnswer of(EntrySheet.Place place, SheetCell cell) {
        Slot slot = place.slot();
        if (slot instanceof Slot.Fixed fixed) {
            return refused(Text.of(
                    FIXED.thai() + " (" + fixed.label().thai() + ")",
                    "This cell (" + fixed.label().english() + ") " + FIXED.english()));
        }
        if (place.shown() instanceof Shown.Beginning) {
            return refused(LONG);
        }
        if (cell.kind() == Kind.FAULT) {
            return refused(FAULT);
        }
        if (cell.isBlank()) {
            return done(Entry.BLANK);
        }
        if (slot instanceof Slot.State) {
            return Cells.state(cell.text()).map(CellAnswer::done).orElseGet(() -> refused(STATE));
        }
        if (slot instanceof Slot.Answer answer) {
            return item(answer.item(), cell);
        }
        if (slot instanceof Slot.Register register) {
            return cell.text().length() > TableLimits.LONGEST_CELL ? refused(LONG_CELL) : item(register.column(), cell);
        }
        if (slot instanceof Slot.Count) {
            return figure(cell);
        }
        return cell.isFormula()
                ? refused(FORMULA)
                : done(new Entry.Words(cell.text().strip()));
    }

    private static CellAnswer item(Item item, SheetCell cell) {
        if (item.kind().isFigure()) {
            return figure(cell);
        }
        boolean isText = item.kind() == ItemKind.TEXT || item.kind() == ItemKind.CHOICE;
        if (isText && cell.isFormula()) {
            return refused(FORMULA);
        }
        return AnswerReader.problem(item, cell.text())
                .map(CellAnswer::refused)
                .orElseGet(() -> done(AnswerReader.read(item, cell.text())));
    }

    private static CellAnswer figure(SheetCell cell) {
        if (cell.kind() == Kind.DATE) {
            return refused(DATE);
        }
        return FigureReader.problem(cell.text())
                .map(CellAnswer::refused)
                .orElseGet(() -> done(FigureReader.read(cell.text())));
    }

    private static CellAnswer done(Entry entry) {
        return new CellAnswer(entry, Optional.empty());
    }

    private static CellAnswer refused(Text why) {
        return new CellAnswer(Entry.BLANK, Optional.of(why));
    }
}
