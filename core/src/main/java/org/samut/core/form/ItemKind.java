package org.samut.core.form;

/** What an item asks for, and so how its answer is read. */
public enum ItemKind {
    /** (1) กรอบการประเมิน, a figure. */
    FRAME,
    /** (2) การจัดบริการสาธารณะ, a figure. */
    SERVICE,
    COUNT,
    RATE,
    YES_NO,
    TEXT,
    DATE,
    CHOICE,
    /** Rows of a register such as roads. */
    TABLE;

    /** Whether the answer is an exact decimal figure. */
    public boolean isFigure() {
        return this == FRAME || this == SERVICE || this == COUNT || this == RATE;
    }
}
