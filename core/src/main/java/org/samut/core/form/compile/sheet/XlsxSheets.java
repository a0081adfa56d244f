package org.samut.core.form.compile.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.text.Text;

/** Reads the sheets {@code form} (key and value) and {@code indicators} (headings and rows) of an XLSX. */
final class XlsxSheets {
    private static final String FORM = "form";
    private static final String INDICATORS = "indicators";
    private static final Text TWO_SHEETS = Text.of(
            "ต้องมีชีต form (สองคอลัมน์: ชื่อ, ค่า) และชีต indicators (แถวแรกเป็นหัวคอลัมน์)",
            "There must be a sheet \"form\" (two columns: key, value) and a sheet \"indicators\" (headings in the"
                    + " first row).");

    private XlsxSheets() {}

    static Optional<Sheets> read(String name, byte[] content, Faults faults) {
        return Xlsx.read(name, content, faults, workbook -> sheets(workbook, faults));
    }

    private static Optional<Sheets> sheets(ReadableWorkbook workbook, Faults faults) throws IOException {
        Optional<Sheet> form = workbook.findSheet(FORM);
        Optional<Sheet> indicators = workbook.findSheet(INDICATORS);
        if (form.isEmpty() || indicators.isEmpty()) {
            String missing = form.isEmpty() ? FORM : INDICATORS;
            faults.note(Text.of("ไม่พบชีต " + missing, "There is no sheet \"" + missing + "\"."), TWO_SHEETS);
            return Optional.empty();
        }
        List<Sheets.Key> keys = new ArrayList<>();
        for (List<Cell> row : Xlsx.rows(form.get(), true, faults)) {
            String key = row.get(0).text().replaceFirst("^#", "");
            Cell blank = Cell.text(FORM, row.get(0).row(), 2, "");
            keys.add(new Sheets.Key(key, row.size() > 1 ? row.get(1) : blank));
        }
        List<List<Cell>> rows = Xlsx.rows(indicators.get(), false, faults);
        List<Cell> header = rows.isEmpty() ? List.of() : rows.get(0);
        return Optional.of(
                new Sheets(FORM, INDICATORS, keys, header, rows.isEmpty() ? rows : rows.subList(1, rows.size())));
    }
}
