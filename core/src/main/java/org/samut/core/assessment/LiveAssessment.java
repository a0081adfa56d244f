package org.samut.core.assessment;

import java.util.List;
import java.util.Set;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * The assessment of a workbook while it is filled in: a change re-evaluates only what hangs on the changed field. Not
 * thread-safe.
 */
public final class LiveAssessment {
    private Workbook workbook;

    LiveAssessment(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Puts an entry; gives the codes of the indicators whose result or findings may have changed. */
    public Set<String> change(String field, Entry entry) {
        workbook = workbook.with(field, entry);
        throw new UnsupportedOperationException("not written yet");
    }

    public Workbook workbook() {
        return workbook;
    }

    public Result result(String code) {
        throw new UnsupportedOperationException("not written yet: " + code);
    }

    public List<Finding> findings(String code) {
        throw new UnsupportedOperationException("not written yet: " + code);
    }

    /** All findings in the form's order. */
    public List<Finding> findings() {
        throw new UnsupportedOperationException("not written yet");
    }

    public Assessment now() {
        return new Assessment(findings(), List.of());
    }
}
