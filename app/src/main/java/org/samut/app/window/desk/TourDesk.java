package org.samut.app.window.desk;

import org.samut.core.failure.WorldFailure;

/** Whether the tour of the window was offered on this installation; blocking. */
public interface TourDesk {
    boolean wasOffered() throws WorldFailure;

    /** Not offered again by itself; the menu has it always. */
    void offered() throws WorldFailure;
}
