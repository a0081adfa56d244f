package org.samut.core.form;

import java.util.Objects;
import org.samut.core.text.Text;

/**
 * One rule of a form: an expression that is true where all is well.
 *
 * @param id stable, unique per indicator, such as {@code service-within-frame}
 * @param indicator the code of the indicator that a finding is shown at
 * @param field the item id that a finding leads to
 * @param expression over item ids such as {@code 1.01.service <= 1.01.frame} and {@code prior('1.01.frame')}
 * @param blanks what a blank among its items means
 * @param message what is wrong; {@code {service}} stands for the figure of the indicator's own item of that name,
 *     {@code {prior.service}} for last year's
 * @param mend how to mend it
 */
public record Rule(
        String id,
        String indicator,
        String field,
        String expression,
        Severity severity,
        Blanks blanks,
        Text message,
        Text mend) {
    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(field);
        Objects.requireNonNull(expression);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(blanks);
        Objects.requireNonNull(message);
        Objects.requireNonNull(mend);
    }

    /** What a rule does with items that hold no figure (blank, no service, not carried out, no last year). */
    public enum Blanks {
        /** The rule says nothing until all of its items are filled in. */
        SKIP,
        /** A blank stands for zero, because the form's author says so. */
        ZERO,
        /** A blank breaks the rule. */
        BREAK
    }
}
