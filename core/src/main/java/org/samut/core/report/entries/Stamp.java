package org.samut.core.report.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.report.xlsx.Look;
import org.samut.core.report.xlsx.SheetWriter;
import org.samut.core.report.xlsx.Spreadsheet;
import org.samut.core.spreadsheet.SheetCells;
import org.samut.core.workbook.Change;

/**
 * What a spreadsheet says of itself in a sheet that is not shown: whose workbook it was made of, and at which line of
 * its log.
 *
 * @param sequence of the log's last line then, 0 for none
 * @param hash of that line
 */
record Stamp(String workbook, String form, int version, String lao, long sequence, String hash) {
    private static final String SHEET = "samut";
    private static final String FORMAT = "1";

    Stamp {
        Objects.requireNonNull(workbook);
        Objects.requireNonNull(form);
        Objects.requireNonNull(lao);
        Objects.requireNonNull(hash);
    }

    /** Of a workbook as it is now. */
    static Stamp of(OpenWorkbook open, List<Change> log) throws WorldFailure {
        Optional<Change> last = log.isEmpty() ? Optional.empty() : Optional.of(log.get(log.size() - 1));
        return new Stamp(
                open.id(),
                open.form().id(),
                open.form().version(),
                open.lao().code(),
                last.map(Change::sequence).orElse(0L),
                last.map(Change::hash).orElse(Change.NO_HASH));
    }

    void write(Spreadsheet file) {
        SheetWriter sheet = file.sheet(SHEET).hide();
        int row = 0;
        for (String[] line : new String[][] {
            {SHEET, FORMAT},
            {"workbook", workbook},
            {"form", form},
            {"version", String.valueOf(version)},
            {"lao", lao},
            {"sequence", String.valueOf(sequence)},
            {"hash", hash}
        }) {
            sheet.text(row, 0, line[0], Look.PLAIN).text(row, 1, line[1], Look.PLAIN);
            row++;
        }
    }

    /** Empty where the spreadsheet has none, or one that was touched. */
    static Optional<Stamp> in(List<SheetCells> sheets) {
        for (SheetCells sheet : sheets) {
            boolean isFirst = !sheet.rows().isEmpty()
                    && sheet.rows().get(0).cell(1).text().equals(SHEET)
                    && sheet.rows().get(0).cell(2).text().equals(FORMAT);
            if (isFirst) {
                return read(sheet);
            }
        }
        return Optional.empty();
    }

    private static Optional<Stamp> read(SheetCells sheet) {
        Map<String, String> said = new HashMap<>();
        sheet.rows().forEach(row -> said.put(row.cell(1).text(), row.cell(2).text()));
        try {
            return Optional.of(new Stamp(
                    said.get("workbook"),
                    said.get("form"),
                    Integer.parseInt(said.getOrDefault("version", "")),
                    said.get("lao"),
                    Long.parseLong(said.getOrDefault("sequence", "")),
                    said.get("hash")));
        } catch (NumberFormatException | NullPointerException touched) {
            return Optional.empty();
        }
    }
}
