package org.samut.app.window.desk;

import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Way;
import org.samut.core.progress.Progress;

/** The printers of this PC; all of it may take seconds or minutes and runs on a thread of its own. */
public interface PrinterDesk {
    /** All of them, the usual one first. */
    List<Printer> known();

    /** Prints, and says which way it went. */
    Way print(byte[] pdf, PrintOrder order, Progress progress) throws WorldFailure;

    /** Opens the system's print dialog and prints; false where the person thought better of it, refused where there is none. */
    Outcome<Boolean> dialog(byte[] pdf, String title) throws WorldFailure;
}
