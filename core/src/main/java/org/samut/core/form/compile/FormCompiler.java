package org.samut.core.form.compile;

import java.nio.file.Path;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;

/** Makes a form of the CSV or XLSX that an official writes: one row per indicator. Stateless. */
public final class FormCompiler {
    private FormCompiler() {}

    /**
     * The form, or all refusals of the file, each with sheet, row and column.
     *
     * @throws WorldFailure when the file cannot be read
     */
    public static Outcome<Form> compile(Path file) throws WorldFailure {
        throw new UnsupportedOperationException("not written yet: " + file);
    }
}
