package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.progress.Progress;
import org.samut.core.support.Check;
import org.samut.core.support.Fact;
import org.samut.core.support.SupportFile;

/** What helps those who help: error log, check-up and support file of the installation; blocking. */
public interface SupportDesk {
    /** Writes into the error log what went wrong; never fails. */
    void note(Throwable fault);

    /** Checks the installation; changes nothing. */
    List<Check> examine() throws WorldFailure;

    /** Whether the folder is open: only then are there figures, names and a server to ask for. */
    boolean isOpen();

    /** Asks the server whether it is there. */
    Check line() throws WorldFailure;

    /** What is to be written where. */
    record Order(Path target, List<Check> checks, List<Fact> screen, SupportFile.Wish wish) {
        public Order {
            checks = List.copyOf(checks);
            screen = List.copyOf(screen);
        }
    }

    /** Writes a support file whole or not at all; false where it was stopped. */
    boolean write(Order order, Progress progress) throws WorldFailure;
}
