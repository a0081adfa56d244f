package org.samut.app.window.desk;

import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;

/** What the page of the results at a glance needs of the disk; blocking. */
public interface OverviewDesk {
    /** Writes the overview as a PDF of one page; an existing file is replaced whole or not at all. */
    void print(String workbook, Path file) throws WorldFailure;
}
