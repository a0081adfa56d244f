package org.samut.core.paper.book;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Survey;
import org.samut.core.paper.PaperSource;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Workbook;

/** What a paper of one area is made of: the same source without the other areas. */
final class AreaPart {
    static final String NOTE = "คัดเฉพาะด้านจากเล่ม สำหรับตรวจทาน ไม่ใช่ฉบับสำหรับลงนาม";

    private AreaPart() {}

    static PaperSource of(PaperSource source, Area area) {
        Workbook workbook = source.workbook();
        Form whole = workbook.form();
        List<Survey.Question> questions = whole.survey().questions().stream()
                .filter(question -> question.area().equals(area.title()))
                .toList();
        Form form = new Form(
                whole.head(),
                List.of(area),
                whole.rules(),
                new Survey(whole.survey().required(), questions),
                whole.prior());
        Set<String> codes = area.indicators().map(Indicator::code).collect(Collectors.toSet());
        List<Finding> findings = source.assessment().findings().stream()
                .filter(finding -> codes.contains(finding.code()))
                .toList();
        return new PaperSource(
                new Workbook(
                        workbook.id(),
                        form,
                        workbook.lao(),
                        workbook.state(),
                        workbook.revision(),
                        workbook.entries(),
                        workbook.prior()),
                new Assessment(findings, source.assessment().results()),
                source.seal(),
                source.thaiDigits(),
                source.signs());
    }
}
