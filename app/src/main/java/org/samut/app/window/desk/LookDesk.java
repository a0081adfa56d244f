package org.samut.app.window.desk;

import java.util.Optional;
import org.samut.app.window.look.Look;
import org.samut.app.window.place.Place;
import org.samut.core.failure.WorldFailure;

/** Where the look of the window and its place are remembered; blocking. */
public interface LookDesk {
    Look look() throws WorldFailure;

    void keep(Look look) throws WorldFailure;

    /** Where the window stood when it was closed last; empty before, and where that cannot be read. */
    Optional<Place> place() throws WorldFailure;

    void keep(Place place) throws WorldFailure;
}
