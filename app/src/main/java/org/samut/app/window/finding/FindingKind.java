package org.samut.app.window.finding;

import org.samut.app.window.part.Icon;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;

/** The groups of the panel, in the order in which a person works through them. */
enum FindingKind {
    ERROR("findings.errors", Icon.ERROR),
    UNDECIDED("findings.undecided", Icon.ERROR),
    WARNING("findings.warnings", Icon.WARNING),
    TO_DO("findings.todo", Icon.PEN),
    EXPLAINED("findings.explained", Icon.CHECK);

    private final String title;
    private final Icon icon;

    FindingKind(String title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    static FindingKind of(Finding finding) {
        if (finding.isToDo()) {
            return TO_DO;
        }
        return switch (finding.severity()) {
            case WARNING -> finding.explained() ? EXPLAINED : WARNING;
            default -> finding.severity() == Severity.UNDECIDED ? UNDECIDED : ERROR;
        };
    }

    /** The key of the group's title. */
    String title() {
        return title;
    }

    Icon icon() {
        return icon;
    }
}
