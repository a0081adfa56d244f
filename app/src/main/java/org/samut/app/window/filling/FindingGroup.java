package org.samut.app.window.filling;

import java.util.List;
import java.util.Optional;
import org.samut.core.rule.Finding;

/**
 * What stands in the way or asks for a reason in one area.
 *
 * @param findings without those that only say that something is not filled in yet
 * @param toDo how many indicators are not filled in
 * @param firstToDo the field where to go on
 */
public record FindingGroup(AreaViewModel area, List<Finding> findings, int toDo, Optional<String> firstToDo) {
    public FindingGroup {
        findings = List.copyOf(findings);
    }
}
