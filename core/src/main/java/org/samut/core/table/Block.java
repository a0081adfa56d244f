package org.samut.core.table;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * A block of cells as spreadsheets put it into the clipboard as text: cells parted by tabs, rows by line breaks, a cell
 * with either in it between quotes that are doubled within. A quote that closes nowhere is part of its cell. Read by
 * hand, since a library for files takes such a quote for a fault.
 *
 * @param rows may be of different lengths; without the empty ones at the end
 */
public record Block(List<List<String>> rows) {
    /** One more than a table, for its headings. */
    public static final int MOST_ROWS = TableLimits.MOST_ROWS + 1;

    public static final int MOST_COLUMNS = 256;
    public static final int MOST_CHARACTERS = 10_000_000;

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether the text is more than one cell's. */
    public static boolean isIn(String clipboard) {
        String text = clipboard.stripTrailing();
        return text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    public static Outcome<Block> parse(String clipboard) {
        if (clipboard.length() > MOST_CHARACTERS) {
            return tooLarge();
        }
        List<List<String>> rows = new Reading(clipboard).rows();
        while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank)) {
            rows.remove(rows.size() - 1);
        }
        boolean isWide = rows.stream().anyMatch(row -> row.size() > MOST_COLUMNS);
        return rows.size() > MOST_ROWS || isWide ? tooLarge() : Outcome.done(new Block(rows));
    }

    /** The block as a spreadsheet takes it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                text.append(at == 0 ? "" : "\t").append(quoted(row.get(at)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The cell, empty where the row is shorter. */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 && !cell.startsWith("\"");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Outcome<Block> tooLarge() {
        return Outcome.refused(new Refusal(
                "paste.too-large",
                Text.of(
                        "ตารางที่คัดลอกมามีขนาดใหญ่เกินไป วางได้ครั้งละไม่เกิน 20,000 แถว 256 คอลัมน์ ยังไม่ได้วางสิ่งใด",
                        "What was copied is too large: at most 20,000 rows of 256 columns at a time."
                                + " Nothing was pasted."),
                Text.of(
                        "โปรดคัดลอกเฉพาะช่วงที่ต้องการ แล้ววางอีกครั้ง",
                        "Please copy only the cells that are wanted, then paste again.")));
    }

    /** One pass over the text. */
    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            while (at < text.length() && rows.size() <= MOST_ROWS) {
                rows.add(row());
            }
            return rows;
        }

        private List<String> row() {
            List<String> row = new ArrayList<>();
            while (true) {
                row.add(cell());
                if (at >= text.length()) {
                    return row;
                }
                char end = text.charAt(at++);
                if (end != '\t') {
                    if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                        at++;
                    }
                    return row;
                }
            }
        }

        private String cell() {
            int close = at < text.length() && text.charAt(at) == '"' ? closing(at + 1) : -1;
            int from = at;
            if (close >= 0) {
                at = close + 1;
                return text.substring(from + 1, close).replace("\"\"", "\"");
            }
            while (at < text.length() && !endsCell(at)) {
                at++;
            }
            return text.substring(from, at);
        }

        /** The quote that closes the cell, -1 where there is none that is followed by the cell's end. */
        private int closing(int from) {
            for (int quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 2)) {
                boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
                if (!doubled) {
                    return quote + 1 == text.length() || endsCell(quote + 1) ? quote : -1;
                }
            }
            return -1;
        }

        private boolean endsCell(int where) {
            char c = text.charAt(where);
            return c == '\t' || c == '\n' || c == '\r';
        }
    }
}
