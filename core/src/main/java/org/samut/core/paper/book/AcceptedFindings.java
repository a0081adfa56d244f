package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.rule.Finding;

/** What the check found unusual and an officer has given a reason for: what the head accepts by signing. */
final class AcceptedFindings {
    private static final String TITLE = "ข้อสังเกตจากการตรวจสอบที่ชี้แจงเหตุผลแล้ว";
    private static final Type CELL = Type.regular(10.5);

    private final Pages pages;
    private final Numerals numerals;

    AcceptedFindings(Pages pages) {
        this.pages = pages;
        numerals = pages.source().numerals();
    }

    void write() {
        List<Finding> accepted = pages.source().assessment().findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.explained())
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        Grid grid = new Grid(
                pages,
                pages.part(TITLE, 100),
                List.of(
                        new Grid.Head("ตัวชี้วัด", 58, Align.LEFT),
                        new Grid.Head("ข้อสังเกต", 0, Align.LEFT),
                        new Grid.Head("เหตุผล", 300, Align.LEFT)));
        for (Finding finding : accepted) {
            grid.row(List.of(
                    grid.words(0, name(finding), CELL),
                    grid.words(1, finding.message().thai(), CELL),
                    grid.words(2, reason(finding), CELL)));
        }
        grid.close();
    }

    private String name(Finding finding) {
        return Survey.owns(finding.code()) ? Survey.TITLE : numerals.code(finding.code());
    }

    private String reason(Finding finding) {
        String code = Survey.owns(finding.code()) ? Survey.CODE : finding.code();
        return pages.source().workbook().reason(code).strip();
    }
}
