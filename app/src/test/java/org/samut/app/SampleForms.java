package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;

/** The forms that tests fill in, as CSV, and what comes of such a table. */
public final class SampleForms {
    private SampleForms() {}

    /** The model form {@code msps-2567}. */
    public static String model() {
        return new String(BundledForm.table(), StandardCharsets.UTF_8);
    }

    /** {@code roads-test}, with a register of roads whose sums are (1) and (2). */
    public static String roads() {
        return text("window/roads.csv");
    }

    /** {@code kinds-2567}, one indicator with a choice, a day, words and a table beside its figures. */
    public static String kinds() {
        return text("window/kinds.csv");
    }

    public static Form compile(String csv) {
        return Expected.done(FormCompiler.compile("form.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String resource) {
        try (InputStream in = SampleForms.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
