package org.samut.core.expression;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.table.ColumnReading;
import org.samut.core.table.TableCells;
import org.samut.core.workbook.Entry;

/**
 * The entries that expressions read: this year's and last year's, by item id. A view: the maps are not copied, so that
 * a live assessment can go on writing into its own. What was read of a table is kept. Not thread-safe.
 */
public final class Answers {
    private final Map<String, Entry> entries;
    private final Map<String, Entry> prior;
    private final Map<String, ColumnReading> columns = new HashMap<>();

    public Answers(Map<String, Entry> entries, Map<String, Entry> prior) {
        this.entries = entries;
        this.prior = prior;
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public Entry entry(String field) {
        return entries.getOrDefault(field, Entry.BLANK);
    }

    public Entry prior(String field) {
        return prior.getOrDefault(field, Entry.BLANK);
    }

    /** The figure that a reference stands for; empty where there is none, whatever stands there instead. */
    public Optional<BigDecimal> figure(Reference reference) {
        if (reference instanceof Reference.Answer answer) {
            return number(entry(answer.item()));
        }
        if (reference instanceof Reference.Prior last) {
            return number(prior(last.item()));
        }
        if (!(entry(reference.item()) instanceof Entry.Rows rows)) {
            return Optional.empty();
        }
        if (reference instanceof Reference.Column column) {
            ColumnReading figures =
                    columns.computeIfAbsent(key(column.item(), column.column()), key -> figures(column.column()));
            return switch (column.fold()) {
                case SUM -> figures.of(rows).sum();
                case MIN -> figures.of(rows).fold(BigDecimal::min);
                case MAX -> figures.of(rows).fold(BigDecimal::max);
            };
        }
        int filled = 0;
        for (Map<String, String> row : rows.rows()) {
            filled += row.isEmpty() ? 0 : 1;
        }
        return Optional.of(BigDecimal.valueOf(filled));
    }

    /** What the cells of a column of this table say. */
    public ColumnReading column(String table, Item column, Entry.Rows rows) {
        return columns.computeIfAbsent(
                        key(table, column.id()),
                        key -> column.kind().isFigure()
                                ? figures(column.id())
                                : new ColumnReading(column.id(), cell -> TableCells.read(column, cell)))
                .of(rows);
    }

    private static ColumnReading figures(String column) {
        return new ColumnReading(column, FigureReader::read);
    }

    private static String key(String table, String column) {
        return table + '.' + column;
    }

    /** The figures of a formula in its order; empty where one of them is missing. */
    public Optional<BigDecimal[]> figures(Formula formula) {
        List<Reference> references = formula.references();
        BigDecimal[] figures = new BigDecimal[references.size()];
        for (int i = 0; i < figures.length; i++) {
            Optional<BigDecimal> figure = figure(references.get(i));
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            figures[i] = figure.get();
        }
        return Optional.of(figures);
    }

    /** The figures of a formula in its order, zero where one is missing. */
    public BigDecimal[] figuresOrZero(Formula formula) {
        return formula.references().stream()
                .map(reference -> figure(reference).orElse(BigDecimal.ZERO))
                .toArray(BigDecimal[]::new);
    }

    private static Optional<BigDecimal> number(Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return Optional.of(figure.number());
        }
        if (entry instanceof Entry.Words words) {
            return switch (words.text()) {
                case "yes" -> Optional.of(BigDecimal.ONE);
                case "no" -> Optional.of(BigDecimal.ZERO);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
