package org.samut.core.report.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.survey.SurveyResult;

/** The table of report B: its heads in two rows as the official system prints them, a group of rows for each area. */
final class SurveyPage {
    private final Markup page;
    private final PaperSource source;
    private final Numerals numerals;

    SurveyPage(Markup page, PaperSource source) {
        this.page = page;
        this.source = source;
        this.numerals = new Numerals(source.thaiDigits());
    }

    void write() {
        Survey survey = source.workbook().form().survey();
        SurveyResult result = SurveyResult.of(survey, source.workbook().entries());
        page.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"caption\">\n<table>\n")
                .element("caption id=\"caption\"", Report.SURVEY.title(source))
                .raw("\n<colgroup><col></colgroup><colgroup span=\"2\"></colgroup><colgroup span=\"2\"></colgroup>")
                .raw("\n<thead>\n<tr>")
                .element("th scope=\"col\" rowspan=\"2\"", Report.SURVEY_COLUMNS.get(0))
                .element("th scope=\"colgroup\" colspan=\"2\"", Report.SATISFIED)
                .element("th scope=\"colgroup\" colspan=\"2\"", Report.IMPROVE)
                .raw("</tr>\n<tr>");
        Report.SURVEY_COLUMNS.subList(1, 5).forEach(title -> page.element("th scope=\"col\"", title));
        page.raw("</tr>\n</thead>\n");
        String area = "";
        for (Survey.Question question : survey.questions()) {
            if (!question.area().equals(area)) {
                page.raw(area.isEmpty() ? "" : "</tbody>\n")
                        .raw("<tbody>\n<tr class=\"area\">")
                        .element("th scope=\"rowgroup\" colspan=\"5\"", Report.area(question.area()))
                        .raw("</tr>\n");
                area = question.area();
            }
            row(question, result);
        }
        page.raw("</tbody>\n</table>\n</div>\n");
        String reason = source.workbook().reason(Survey.CODE).strip();
        if (!reason.isEmpty()) {
            page.element("p", "เหตุผลหรือคำอธิบาย: " + reason).line();
        }
    }

    private void row(Survey.Question question, SurveyResult result) {
        Optional<SurveyResult.Line> line = result.line(question.code());
        String mark = question.standing() == Standing.MODEL ? Report.MODEL_MARK : "";
        page.raw("<tr>")
                .element(
                        "th class=\"indicator\" scope=\"row\"",
                        numerals.code(question.number()) + ". "
                                + question.textFor(source.workbook().lao().type()) + mark);
        List.of(
                        line.flatMap(SurveyResult.Line::satisfied),
                        line.flatMap(SurveyResult.Line::satisfiedPercent),
                        line.flatMap(SurveyResult.Line::improve),
                        line.flatMap(SurveyResult.Line::improvePercent))
                .forEach(figure -> page.element("td", figure(figure)));
        page.raw("</tr>\n");
    }

    private String figure(Optional<BigDecimal> figure) {
        return figure.map(numerals::figure).orElse("-");
    }
}
