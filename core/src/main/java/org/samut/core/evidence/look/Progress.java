package org.samut.core.evidence.look;

import org.samut.core.failure.Refusal;

/** How far long work is, and whether the person still wants it. Called on the working thread. */
public interface Progress {
    /** For work that nobody watches. */
    Progress UNWATCHED = part -> true;

    /**
     * Told every so often.
     *
     * @param part of the work that is done, 0 to 1
     * @return whether to go on
     */
    boolean goOn(double part);

    /** The person does not want it any more. Becomes a {@link Refusal} before it leaves the package. */
    final class Cancelled extends Exception {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    default void at(double part) throws Cancelled {
        if (!goOn(Math.max(0, Math.min(1, part)))) {
            throw new Cancelled();
        }
    }
}
