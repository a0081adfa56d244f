package org.samut.app.window.filling;

import java.util.Set;
import org.samut.app.window.desk.LastYearDesk;
import org.samut.core.form.Survey;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** The taking over of last year's figure into the one field where the person is. */
final class FromLastYear {
    private final LastYearDesk desk;
    private final WorkbookViewModel workbook;

    FromLastYear(LastYearDesk desk, WorkbookViewModel workbook) {
        this.desk = desk;
        this.workbook = workbook;
    }

    void take() {
        Workbook now = workbook.entered();
        String field = workbook.place().here();
        Entry lastYear = now.prior().getOrDefault(field, Entry.BLANK);
        Entry thisYear = now.entry(field);
        boolean ofSurvey = Survey.owns(field);
        if (!ofSurvey && now.form().indicator(Cards.codeOf(field)).isEmpty()
                || !lastYear.isBlank() && lastYear.equals(thisYear)) {
            return;
        }
        if (ofSurvey && (lastYear.isBlank() || !thisYear.isBlank())) {
            // Last year's answers stand beside the question; there is nothing more to ask.
            return;
        }
        if (lastYear.isBlank() || !thisYear.isBlank()) {
            ask();
            return;
        }
        workbook.change(() -> desk.carryOver(now.id(), Set.of(field), Set.of()), refused -> ask());
    }

    private void ask() {
        workbook.place().drawer().set("lastyear");
    }
}
