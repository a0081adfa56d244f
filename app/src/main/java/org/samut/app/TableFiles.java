package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.compile.sheet.FirstSheet;
import org.samut.core.text.Text;

/** Tables of figures as people bring them: the first sheet of an XLSX, or CSV in any of {@link TextFiles}' codings. */
public final class TableFiles {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private TableFiles() {}

    /** The table as CSV. */
    public static Outcome<String> csv(Path file) throws WorldFailure {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(4);
            if (FirstSheet.isXlsx(begin) && Files.size(file) <= MOST_BYTES) {
                return FirstSheet.csv(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.read",
                    Text.of("อ่านไฟล์ " + file + " ไม่ได้", "The file " + file + " cannot be read."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์และสิทธิ์การอ่าน", "Please check its name and that you may read it."),
                    e);
        }
        return Outcome.done(TextFiles.read(file));
    }
}
