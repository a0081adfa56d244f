package org.samut.core.form.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.failure.Outcome;
import org.samut.core.text.Text;

/** The first sheet of an XLSX as the CSV that a spreadsheet would save of it, for tables that come either way. */
public final class FirstSheet {
    private FirstSheet() {}

    /** Whether these bytes begin as an XLSX does. */
    public static boolean isXlsx(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** The sheet's cells, or why they cannot be read; the name stands in refusals. */
    public static Outcome<String> csv(String name, byte[] content) {
        Faults faults = new Faults();
        try {
            if (!XlsxSheets.isOfSoundSize(content)) {
                faults.note(FormCompiler.TOO_MUCH, FormCompiler.SMALLER);
                return Outcome.refused(faults.all());
            }
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                    Stream<Sheet> sheets = workbook.getSheets()) {
                Optional<Sheet> first = sheets.findFirst();
                String csv = first.isPresent() ? csv(XlsxSheets.rows(first.get(), false, faults)) : "";
                return faults.none() ? Outcome.done(csv) : Outcome.refused(faults.all());
            }
        } catch (IOException | RuntimeException e) {
            // A damaged or hostile file makes the reader stumble in more ways than it declares.
            faults.note(
                    Text.of(
                            "ไฟล์ " + name + " เปิดเป็น .xlsx ไม่ได้ หรือเสียหาย",
                            "File " + name + " is no .xlsx, or is damaged."),
                    Text.of(
                            "โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่เป็น .xlsx",
                            "Open it in a spreadsheet and save it again as .xlsx."));
            return Outcome.refused(faults.all());
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
