package org.samut.core.form.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;

/** The forms that tests fill in, compiled from the CSV files beside this class and the model among the resources. */
public final class SampleForms {
    private SampleForms() {}

    /** {@code msps-2567}, the model: 8 areas, 64 indicators. */
    public static Form msps() {
        return compile("msps-2567-model.csv", text("/org/samut/core/form/msps-2567-model.csv"));
    }

    /** One of the small forms of the test resources, such as {@code lpa-small.csv}. */
    public static Form small(String name) {
        return compile(name, text("/org/samut/core/form/" + name));
    }

    public static Form compile(String name, String csv) {
        Outcome<Form> outcome = FormCompiler.compile(name, csv.getBytes(UTF_8));
        if (outcome instanceof Outcome.Done<Form> done) {
            return done.value();
        }
        throw new AssertionError(((Outcome.Refused<Form>) outcome)
                .refusals().stream()
                        .map(refusal -> refusal.happened().english() + " "
                                + refusal.next().english())
                        .collect(Collectors.joining("\n")));
    }

    public static String text(String resource) {
        try (InputStream stream = SampleForms.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
