package org.samut.core.form.compile.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.core.text.Text;

/**
 * What a CSV or XLSX holds before anything of it is understood: the form's keys, the headings, the rows.
 *
 * @param form the name of the sheet that the keys stand in, the file's for CSV
 * @param indicators the name of the sheet of the headings and rows, the file's for CSV
 */
public record Sheets(String form, String indicators, List<Key> keys, List<Cell> header, List<List<Cell>> rows) {
    public Sheets {
        keys = List.copyOf(keys);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A line {@code #name=value}, or a row of the sheet {@code form}. */
    public record Key(String name, Cell value) {}

    /** Reads a file's bytes; the name tells the kind and stands in faults. Empty where it is no table at all. */
    public static Optional<Sheets> read(String name, byte[] content, Faults faults) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || Xlsx.isOne(content)) {
            return XlsxSheets.read(name, content, faults);
        }
        Optional<String> text = ThaiBytes.decode(content);
        if (text.isEmpty()) {
            faults.note(
                    Text.of(
                            "ไฟล์ " + name + " ไม่ใช่ข้อความ UTF-8 หรือ TIS-620 (windows-874)",
                            "File " + name + " is text in neither UTF-8 nor TIS-620 (windows-874)."),
                    Text.of(
                            "โปรดบันทึกใหม่จากโปรแกรมตารางคำนวณเป็น “CSV UTF-8” หรือ .xlsx",
                            "Save it again from a spreadsheet as \"CSV UTF-8\" or .xlsx."));
        }
        return text.map(decoded -> CsvSheets.read(name, decoded, faults));
    }
}
