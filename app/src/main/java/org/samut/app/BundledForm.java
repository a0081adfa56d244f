package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;

/** The model form that comes with the program, so that a first start without a line has something to fill in. */
public final class BundledForm {
    public static final String NAME = "msps-2567-model.csv";

    private BundledForm() {}

    /** The form's table, as an official would have it: CSV in UTF-8. */
    public static byte[] table() {
        try (InputStream in = Form.class.getResourceAsStream(NAME)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form's JSON, compiled from its table. */
    public static String json() {
        return FormCompiler.compile(NAME, table()).either(FormJson::write, refusals -> {
            throw new IllegalStateException("the bundled form does not compile: " + refusals);
        });
    }
}
