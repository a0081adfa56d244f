package org.samut.core.assessment;

import java.util.List;
import java.util.Optional;
import org.samut.core.form.Severity;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;

/** What the form's rules and scorings make of a workbook at one moment: findings and results in the form's order. */
public record Assessment(List<Finding> findings, List<Result> results) {
    public Assessment {
        findings = List.copyOf(findings);
        results = List.copyOf(results);
    }

    /** How many are of this severity, without what may stay unanswered. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity && !finding.mayStayUnanswered())
                .count();
    }

    /** Whether nothing stands in the way of sealing: no error, nothing undecided. */
    public boolean maySeal() {
        return findings.stream().noneMatch(Finding::blocksSealing);
    }

    public Optional<Result> result(String indicatorCode) {
        return results.stream()
                .filter(result -> result.indicator().equals(indicatorCode))
                .findFirst();
    }

    public List<Finding> findings(String indicatorCode) {
        return findings.stream()
                .filter(finding -> finding.code().equals(indicatorCode))
                .toList();
    }
}
