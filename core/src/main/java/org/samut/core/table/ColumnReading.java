package org.samut.core.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.samut.core.workbook.Entry;

/**
 * What the cells of one column of a table say. Kept while the table is edited: a new picture of it costs the reading
 * of the rows between the first and the last that are others than before. Not thread-safe.
 */
public final class ColumnReading {
    private final String column;
    private final Function<String, Entry> reader;
    private List<Map<String, String>> rows = List.of();
    private Entry[] said = {};
    private int faulty;
    private long characters;
    private Optional<BigDecimal> sum = Optional.empty();
    private boolean isSummed = true;

    /** @param reader what a cell with this text says; a blank cell is not asked */
    public ColumnReading(String column, Function<String, Entry> reader) {
        this.column = column;
        this.reader = reader;
    }

    /** Reads the table as it is now. */
    public ColumnReading of(Entry.Rows table) {
        List<Map<String, String>> now = table.rows();
        if (now == rows) {
            return this;
        }
        int shorter = Math.min(now.size(), rows.size());
        int head = 0;
        while (head < shorter && now.get(head) == rows.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && now.get(now.size() - 1 - tail) == rows.get(rows.size() - 1 - tail)) {
            tail++;
        }
        Entry[] read = new Entry[now.size()];
        System.arraycopy(said, 0, read, 0, head);
        System.arraycopy(said, said.length - tail, read, read.length - tail, tail);
        for (int at = head; at < said.length - tail; at++) {
            count(-1, rows.get(at).getOrDefault(column, ""), said[at]);
        }
        for (int at = head; at < read.length - tail; at++) {
            String cell = now.get(at).getOrDefault(column, "");
            read[at] = cell.isEmpty() ? Entry.BLANK : reader.apply(cell);
            count(1, cell, read[at]);
        }
        rows = now;
        said = read;
        isSummed = false;
        return this;
    }

    /** What the cell of the row at this place says. */
    public Entry at(int row) {
        return said[row];
    }

    /** How many cells cannot be read. */
    public int faulty() {
        return faulty;
    }

    /** The characters of all cells. */
    public long characters() {
        return characters;
    }

    /** The figures' sum; blank and unreadable cells are passed over, and empty where there is no other. */
    public Optional<BigDecimal> sum() {
        if (!isSummed) {
            sum = fold(BigDecimal::add);
            isSummed = true;
        }
        return sum;
    }

    /** The figures taken together, as {@link #sum} does. */
    public Optional<BigDecimal> fold(BinaryOperator<BigDecimal> operator) {
        BigDecimal folded = null;
        for (Entry cell : said) {
            if (cell instanceof Entry.Figure figure) {
                folded = folded == null ? figure.number() : operator.apply(folded, figure.number());
            }
        }
        return Optional.ofNullable(folded);
    }

    private void count(int by, String cell, Entry entry) {
        faulty += entry instanceof Entry.Unreadable ? by : 0;
        characters += (long) by * cell.length();
    }
}
