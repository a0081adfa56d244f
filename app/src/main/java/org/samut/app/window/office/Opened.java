package org.samut.app.window.office;

import org.samut.app.window.desk.DeskWorkbook;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;

/** Lays an opened workbook on the desk. */
@FunctionalInterface
interface Opened {
    Outcome<DeskWorkbook> lay(Outcome<OpenWorkbook> opened) throws WorldFailure;
}
