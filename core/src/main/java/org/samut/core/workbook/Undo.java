package org.samut.core.workbook;

import java.util.List;

/**
 * What can be taken back and what can be put back, read from a workbook's log, so over days and restarts too. One
 * append is one step. Immutable.
 */
public final class Undo {
    private Undo() {}

    public static Undo of(List<Change> log) {
        throw new UnsupportedOperationException();
    }

    /** What to append so that the last step is taken back; empty where there is none. */
    public List<Entering> undo() {
        throw new UnsupportedOperationException();
    }

    /** What to append so that the step taken back last is there again; empty where there is none. */
    public List<Entering> redo() {
        throw new UnsupportedOperationException();
    }
}
