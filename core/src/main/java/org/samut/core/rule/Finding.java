package org.samut.core.rule;

import java.util.Objects;
import org.samut.core.form.Severity;
import org.samut.core.text.Text;

/**
 * What a rule says of a workbook.
 *
 * @param code the indicator's code
 * @param field the item id that the finding leads to
 * @param rule the rule's id
 * @param message what is wrong and why
 * @param mend what to do about it
 * @param explained whether a reason was given for a warning
 */
public record Finding(
        String code, String field, String rule, Severity severity, Text message, Text mend, boolean explained) {
    /** The rule that every indicator must be answered: what is still to do. */
    public static final String ANSWERED = "answered";

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(field);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(mend);
    }

    /** Whether it only says that something is not filled in yet. */
    public boolean isToDo() {
        return rule.equals(ANSWERED);
    }

    /** Whether it only reminds: what is not filled in, and need not be. */
    public boolean mayStayUnanswered() {
        return isToDo() && !blocksSealing();
    }

    /** Whether it is a warning that no reason was given for yet. */
    public boolean wantsReason() {
        return severity == Severity.WARNING && !explained && !isToDo();
    }

    public boolean blocksSealing() {
        return severity != Severity.WARNING;
    }
}
