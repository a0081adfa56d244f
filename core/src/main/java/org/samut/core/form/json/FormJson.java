package org.samut.core.form.json;

import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;

/**
 * A form as one JSON document: strict, all faults told with path and line, figures as strings. Reading is by hand over
 * Jackson's streaming parser, since reflection costs a fresh JVM more than the whole form. Stateless.
 */
public final class FormJson {
    /** The value of the member {@code format}; a document with another is refused unread. */
    public static final String FORMAT = "samut-form/1";

    private FormJson() {}

    public static String write(Form form) {
        return FormWriting.write(form);
    }

    /** The form, or refusals that name what is wrong and where. */
    public static Outcome<Form> read(String json) {
        Outcome<Node> tree = JsonTree.parse(json);
        if (tree instanceof Outcome.Refused<Node> refused) {
            return Outcome.refused(refused.refusals());
        }
        return new FormReading().read(((Outcome.Done<Node>) tree).value());
    }
}
