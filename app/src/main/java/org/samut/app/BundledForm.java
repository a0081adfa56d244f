package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;
import org.samut.core.text.Text;

/** The model form that comes with the program, so that a first start without a line has something to fill in. */
public final class BundledForm {
    private BundledForm() {}

    /** Writes the form's table, as an official would have it, to a file. */
    public static void writeTable(Path target) throws WorldFailure {
        try (InputStream in = Form.class.getResourceAsStream("msps-2567-model.csv")) {
            Files.write(target, in.readAllBytes());
        } catch (IOException e) {
            throw new WorldFailure(
                    "form.bundled",
                    Text.of("เขียนไฟล์ " + target + " ไม่ได้", "The file " + target + " cannot be written."),
                    Text.of(
                            "กรุณาตรวจว่าโฟลเดอร์เขียนได้และมีที่ว่าง",
                            "Please check that the folder can be written to and has room."),
                    e);
        }
    }

    /** The form's JSON, compiled from its table. */
    public static String json() throws WorldFailure {
        Path table = temporary();
        try {
            writeTable(table);
            return FormCompiler.compile(table).either(FormJson::write, refusals -> {
                throw new IllegalStateException("the bundled form does not compile: " + refusals);
            });
        } finally {
            table.toFile().delete();
        }
    }

    private static Path temporary() throws WorldFailure {
        try {
            return Files.createTempFile("msps-2567-model", ".csv");
        } catch (IOException e) {
            throw new WorldFailure(
                    "form.bundled",
                    Text.of("เขียนไฟล์ชั่วคราวไม่ได้", "No temporary file can be written."),
                    Text.of("กรุณาตรวจว่าดิสก์มีที่ว่าง", "Please check that the disk has room."),
                    e);
        }
    }
}
