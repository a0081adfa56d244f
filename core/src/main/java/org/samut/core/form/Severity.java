package org.samut.core.form;

/** How much a finding weighs. */
public enum Severity {
    /** Blocks sealing. */
    ERROR,
    /** Wants a reason. */
    WARNING,
    /** The rule could not be evaluated: a fault of the form. Blocks sealing and names the rule. */
    UNDECIDED
}
