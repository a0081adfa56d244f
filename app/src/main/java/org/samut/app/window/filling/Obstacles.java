package org.samut.app.window.filling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;

/**
 * What still stands in the way of sealing, and what should have a reason.
 *
 * @param errors wrong or undecided
 * @param toDo indicators that are not filled in
 * @param warnings without a reason; they do not stand in the way
 */
public record Obstacles(int errors, int toDo, int warnings) {

    static Obstacles of(List<Finding> findings) {
        int errors = 0;
        int warnings = 0;
        Set<String> toDo = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isToDo()) {
                if (finding.blocksSealing()) {
                    toDo.add(finding.code());
                }
            } else if (finding.severity() != Severity.WARNING) {
                errors++;
            } else if (!finding.explained()) {
                warnings++;
            }
        }
        return new Obstacles(errors, toDo.size(), warnings);
    }

    public boolean none() {
        return errors == 0 && toDo == 0;
    }
}
