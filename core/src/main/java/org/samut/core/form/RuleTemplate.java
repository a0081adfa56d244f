package org.samut.core.form;

import java.util.Objects;
import org.samut.core.text.Text;

/**
 * What rules of several indicators have in common: all but the indicator's code, which {@code {code}} stands for in the
 * field and the expression. A form's document writes each template once.
 */
public record RuleTemplate(
        String id, String field, String expression, Severity severity, Rule.Blanks blanks, Text message, Text mend) {
    private static final String CODE = "{code}";

    public RuleTemplate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(field);
        Objects.requireNonNull(expression);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(blanks);
        Objects.requireNonNull(message);
        Objects.requireNonNull(mend);
    }

    /** The template that gives exactly this rule for its indicator. */
    public static RuleTemplate of(Rule rule) {
        return new RuleTemplate(
                rule.id(),
                general(rule.field(), rule.indicator()),
                general(rule.expression(), rule.indicator()),
                rule.severity(),
                rule.blanks(),
                rule.message(),
                rule.mend());
    }

    public Rule of(String indicator) {
        return new Rule(
                id,
                indicator,
                field.replace(CODE, indicator),
                expression.replace(CODE, indicator),
                severity,
                blanks,
                message,
                mend);
    }

    /** Takes the code out where it stands as a whole and not as the end of a longer one. */
    private static String general(String text, String code) {
        if (text.contains(CODE)) {
            return text;
        }
        StringBuilder general = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(code + "."); at >= 0; at = text.indexOf(code + ".", from)) {
            boolean isWhole = at == 0 || !isNamed(text.charAt(at - 1));
            general.append(text, from, at).append(isWhole ? CODE : code);
            from = at + code.length();
        }
        return general.append(text, from, text.length()).toString();
    }

    private static boolean isNamed(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }
}
