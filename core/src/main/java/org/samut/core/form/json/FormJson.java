package org.samut.core.form.json;

import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;

/** A form as one JSON document, written and read strictly. Stateless. */
public final class FormJson {
    private FormJson() {}

    public static String write(Form form) {
        throw new UnsupportedOperationException("not written yet: " + form.id());
    }

    /** The form, or refusals that name what is wrong and where. */
    public static Outcome<Form> read(String json) {
        throw new UnsupportedOperationException("not written yet: " + json.length());
    }
}
