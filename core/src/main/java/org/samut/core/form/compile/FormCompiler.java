package org.samut.core.form.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.text.Text;

/**
 * Makes a form of the CSV or XLSX that an official writes: {@code #key=value} lines (or the sheet {@code form}) and one
 * row per indicator (the sheet {@code indicators}). Stateless.
 */
public final class FormCompiler {
    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 100;
    static final Text TOO_MUCH = Text.of(
            "ไฟล์มีแถวหรือคอลัมน์มากเกินไป (ไม่เกิน " + MOST_ROWS + " แถว " + MOST_COLUMNS + " คอลัมน์)",
            "The file has too many rows or columns (at most " + MOST_ROWS + " rows, " + MOST_COLUMNS + " columns).");
    static final Text SMALLER = Text.of(
            "โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง แล้วลบแถวและคอลัมน์ที่ไม่ใช้",
            "Check that this is the right file, and delete unused rows and columns.");
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private FormCompiler() {}

    /**
     * The form, or all refusals of the file, each with sheet, row and column.
     *
     * @throws WorldFailure when the file cannot be read
     */
    public static Outcome<Form> compile(Path file) throws WorldFailure {
        String name = file.getFileName().toString();
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                Faults faults = new Faults();
                faults.note(
                        Text.of(
                                "ไฟล์ " + name + " มีขนาด " + size + " ไบต์ เกิน " + MOST_BYTES + " จึงไม่ได้เปิดอ่าน",
                                "File " + name + " has " + size + " bytes, more than " + MOST_BYTES
                                        + "; it was not read."),
                        SMALLER);
                return Outcome.refused(faults.all());
            }
            return compile(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new WorldFailure(
                    "form.file",
                    Text.of(
                            "อ่านไฟล์ " + file + " ไม่ได้ ข้อมูลเดิมไม่เปลี่ยนแปลง",
                            "The file " + file + " cannot be read; nothing was changed."),
                    Text.of(
                            "โปรดตรวจสอบชื่อไฟล์ ตำแหน่ง และสิทธิ์ในการอ่าน",
                            "Check its name, where it lies, and that you may read it."),
                    e);
        }
    }

    /** Compiles a file's bytes; the name tells the kind and stands in refusals. */
    public static Outcome<Form> compile(String name, byte[] content) {
        Faults faults = new Faults();
        Optional<Sheets> sheets = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || isZip(content)
                ? XlsxSheets.read(name, content, faults)
                : csv(name, content, faults);
        if (sheets.isEmpty() || !faults.none()) {
            return Outcome.refused(faults.all());
        }
        return new Compilation(sheets.get(), faults).form();
    }

    private static Optional<Sheets> csv(String name, byte[] content, Faults faults) {
        Optional<String> text = ThaiBytes.decode(content);
        if (text.isEmpty()) {
            faults.note(
                    Text.of(
                            "ไฟล์ " + name + " ไม่ใช่ข้อความ UTF-8 หรือ TIS-620 (windows-874)",
                            "File " + name + " is text in neither UTF-8 nor TIS-620 (windows-874)."),
                    Text.of(
                            "โปรดบันทึกใหม่จากโปรแกรมตารางคำนวณเป็น “CSV UTF-8” หรือ .xlsx",
                            "Save it again from a spreadsheet as \"CSV UTF-8\" or .xlsx."));
            return Optional.empty();
        }
        return Optional.of(CsvSheets.read(name, text.get(), faults));
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }
}
