package org.samut.core.assessment;

import org.samut.core.form.Form;
import org.samut.core.workbook.Workbook;

/** The compiled rules and scorings of one form. Immutable, safe for several threads. */
public final class Assessor {
    private final Form form;

    private Assessor(Form form) {
        this.form = form;
    }

    /** Compiles a form as it applies to one LAO type. */
    public static Assessor compile(Form formAppliedToType) {
        return new Assessor(formAppliedToType);
    }

    public Form form() {
        return form;
    }

    /** The workbook with the values of its computed items in place. */
    public Workbook complete(Workbook workbook) {
        throw new UnsupportedOperationException("not written yet: " + workbook.id());
    }

    public Assessment assess(Workbook workbook) {
        throw new UnsupportedOperationException("not written yet: " + workbook.id());
    }

    public LiveAssessment live(Workbook workbook) {
        return new LiveAssessment(workbook);
    }
}
