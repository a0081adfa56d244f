package org.samut.core.evidence.look;

import org.samut.core.failure.Refusal;

/** A file that cannot be evidence; becomes a refusal before it leaves the package. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal why;

    Unfit(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
