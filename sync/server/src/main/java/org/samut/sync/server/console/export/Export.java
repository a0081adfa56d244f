package org.samut.sync.server.console.export;

import java.io.IOException;
import java.util.List;
import org.samut.core.failure.WorldFailure;

/** A table that is read row by row, so that it may be longer than the memory holds. */
public interface Export {
    /** The columns' names for people, in their language. */
    List<String> titles();

    /** The columns' names for programs, as many. */
    List<String> names();

    /** How many rows there are at most. */
    int rowsAtMost();

    void each(Sink sink) throws WorldFailure, IOException;

    /** Takes rows; a cell that is empty says nothing. */
    @FunctionalInterface
    interface Sink {
        void row(List<String> cells) throws IOException;
    }
}
