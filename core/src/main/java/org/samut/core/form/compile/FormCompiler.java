package org.samut.core.form.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.form.compile.sheet.Sheets;
import org.samut.core.text.Text;

/**
 * Makes a form of the CSV or XLSX that an official writes: {@code #key=value} lines (or the sheet {@code form}) and one
 * row per indicator (the sheet {@code indicators}). Stateless.
 */
public final class FormCompiler {
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
                        Faults.SMALLER);
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
        Optional<Sheets> sheets = Sheets.read(name, content, faults);
        if (sheets.isEmpty() || !faults.none()) {
            return Outcome.refused(faults.all());
        }
        return new Compilation(sheets.get(), faults).form();
    }
}
