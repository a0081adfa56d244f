package org.samut.app.window.desk;

import org.samut.app.window.look.Look;
import org.samut.core.failure.WorldFailure;

/** Where the look of the window is remembered; blocking. */
public interface LookDesk {
    Look look() throws WorldFailure;

    void keep(Look look) throws WorldFailure;
}
