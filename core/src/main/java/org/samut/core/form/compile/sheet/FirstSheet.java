package org.samut.core.form.compile.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.failure.Outcome;

/** The first sheet of an XLSX as the CSV that a spreadsheet would save of it, for tables that come either way. */
public final class FirstSheet {
    private FirstSheet() {}

    /** Whether these bytes begin as an XLSX does. */
    public static boolean isXlsx(byte[] content) {
        return Xlsx.isOne(content);
    }

    /** The sheet's cells, or why they cannot be read; the name stands in refusals. */
    public static Outcome<String> csv(String name, byte[] content) {
        Faults faults = new Faults();
        Optional<String> csv = Xlsx.read(name, content, faults, workbook -> Optional.of(csv(workbook, faults)));
        return csv.isPresent() && faults.none() ? Outcome.done(csv.get()) : Outcome.refused(faults.all());
    }

    private static String csv(ReadableWorkbook workbook, Faults faults) throws IOException {
        try (Stream<Sheet> sheets = workbook.getSheets()) {
            Optional<Sheet> first = sheets.findFirst();
            return first.isPresent() ? csv(Xlsx.rows(first.get(), false, faults)) : "";
        }
    }

    private static String csv(List<List<Cell>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<Cell> row : rows) {
            csv.append(row.stream().map(FirstSheet::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(Cell cell) {
        return '"' + cell.text().replace("\"", "\"\"") + '"';
    }
}
