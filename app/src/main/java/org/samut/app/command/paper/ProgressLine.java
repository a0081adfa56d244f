package org.samut.app.command.paper;

import org.samut.app.command.verb.Console;
import org.samut.core.paper.scan.ScanProgress;

/** How many pages are read, in one line of a terminal; nothing where no person looks. */
public final class ProgressLine implements ScanProgress {
    private static final int WIDTH = 30;

    private final Console console;
    private final boolean watched;

    public ProgressLine(Console console) {
        this.console = console;
        this.watched = !console.json() && System.console() != null;
    }

    @Override
    public boolean goOn(int done, int all) {
        if (watched) {
            int filled = all == 0 ? WIDTH : WIDTH * done / all;
            console.err().print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all);
            console.err().flush();
        }
        return true;
    }

    public void end() {
        if (watched) {
            console.err().println();
        }
    }
}
