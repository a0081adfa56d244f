package org.samut.core.evidence.look;

import org.samut.core.text.Text;

/** Takes the lines of a document as they are read. */
interface Lines {
    /** More than a person reads of one document; what follows is not looked at. */
    int MOST = 200_000;

    /** @return whether more are wanted */
    boolean take(Text place, String line) throws Progress.Cancelled;
}
