package org.samut.core.expression;

import java.math.BigDecimal;

/** What an expression came to. */
public sealed interface Evaluated {
    record Number(BigDecimal value) implements Evaluated {}

    record Truth(boolean value) implements Evaluated {}

    /** It could not be evaluated. Never a pass: the form's author must hear of it. */
    record Undecided(String reason) implements Evaluated {}
}
