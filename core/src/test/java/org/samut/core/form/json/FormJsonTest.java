package org.samut.core.form.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;

class FormJsonTest {
    private final Form form = SampleForms.msps();

    @Test
    void whatIsWrittenIsRead() {
        String json = FormJson.write(form);
        assertEquals(Outcome.done(form), FormJson.read(json));
    }
}
