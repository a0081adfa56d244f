package org.samut.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.expression.Answers;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Item;
import org.samut.core.table.ColumnReading;
import org.samut.core.table.TableLimits;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** What is wrong with the cells of a table, each with its row and column. */
final class TableChecks {
    /** More are counted and not told one by one: the grid leads from one to the next. */
    private static final int TOLD = 5;

    private TableChecks() {}

    static List<Text> problems(Item table, Entry.Rows rows, Answers answers) {
        List<Text> problems = new ArrayList<>();
        int size = rows.rows().size();
        if (size > TableLimits.MOST_ROWS) {
            problems.add(Text.of(
                    "ตารางมี " + size + " แถว เกินที่รับได้ " + TableLimits.MOST_ROWS + " แถว",
                    "The table has " + size + " rows; it may have " + TableLimits.MOST_ROWS + "."));
        }
        List<ColumnReading> columns = new ArrayList<>();
        int faulty = 0;
        long bytes = 0;
        for (Item column : table.columns()) {
            ColumnReading reading = answers.column(table.id(), column, rows);
            columns.add(reading);
            faulty += reading.faulty();
            // At most: Thai takes three bytes, and each cell its name and what JSON sets around it.
            bytes += 3 * reading.characters() + (column.id().length() + 6L) * size;
        }
        int left = Math.min(faulty, TOLD);
        for (int row = 0; left > 0 && row < size; row++) {
            for (int at = 0; left > 0 && at < columns.size(); at++) {
                if (columns.get(at).at(row) instanceof Entry.Unreadable cell) {
                    problems.add(cell(table.columns().get(at), row, cell));
                    left--;
                }
            }
        }
        if (faulty > TOLD) {
            int more = faulty - TOLD;
            problems.add(Text.of(
                    "และอีก " + more + " ช่องในตารางที่อ่านไม่ได้", "And " + more + " more cells cannot be read."));
        }
        if (bytes > TableLimits.MOST_BYTES) {
            problems.add(Text.of(
                    "ข้อความทั้งตารางยาวเกินกว่าจะส่งได้ โปรดย่อข้อความในช่อง",
                    "The texts of the table are longer than can be sent; please shorten some."));
        }
        return problems;
    }

    private static Text cell(Item column, int row, Entry.Unreadable cell) {
        Text problem = cell.typed().length() > TableLimits.LONGEST_CELL
                ? Text.of(
                        "ข้อความยาวเกิน " + TableLimits.LONGEST_CELL + " ตัวอักษร",
                        "The text has more than " + TableLimits.LONGEST_CELL + " characters.")
                : AnswerReader.problem(column, cell.typed()).orElse(Text.of("อ่านไม่ได้", "It cannot be read."));
        return Text.of(
                "แถวที่ " + (row + 1) + " “" + column.label() + "”: " + problem.thai(),
                "Row " + (row + 1) + ", “" + column.label() + "”: " + problem.english());
    }
}
