package org.samut.app.window.desk;

import java.util.Optional;
import org.samut.core.form.Form;
import org.samut.core.workbook.WorkbookState;

/** A form that this installation has, and how far its workbook is, where one was begun. */
public record FormOnDesk(Form form, Optional<WorkbookState> workbook) {}
