package org.samut.core.workbook;

import java.util.EnumSet;
import java.util.Set;

/** How far a workbook is. Delivery to the server is a state of the submission, not of the workbook. */
public enum WorkbookState {
    OPEN,
    CHECKED,
    SEALED,
    RECEIVED,
    RETURNED,
    ACCEPTED;

    /** The states that may follow this one; every other move is refused. */
    public Set<WorkbookState> mayBecome() {
        return switch (this) {
            case OPEN -> EnumSet.of(CHECKED);
            case CHECKED -> EnumSet.of(OPEN, SEALED);
            case SEALED -> EnumSet.of(OPEN, RECEIVED);
            case RECEIVED -> EnumSet.of(OPEN, RETURNED, ACCEPTED);
            case RETURNED -> EnumSet.of(OPEN);
            case ACCEPTED -> EnumSet.noneOf(WorkbookState.class);
        };
    }

    /** Whether entries may be typed. */
    public boolean isEditable() {
        return this == OPEN || this == CHECKED;
    }
}
