package org.samut.core.report.html;

import java.util.List;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.book.ReportRow;
import org.samut.core.report.Report;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;

/** The table of report A: a group of rows for each area, missions down the first column. */
final class ResultPage {
    private final Markup page;
    private final PaperSource source;
    private final Numerals numerals;

    ResultPage(Markup page, PaperSource source) {
        this.page = page;
        this.source = source;
        this.numerals = new Numerals(source.thaiDigits());
    }

    void write() {
        page.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"caption\">\n<table>\n")
                .element("caption id=\"caption\"", Report.RESULTS.title(source))
                .raw("\n<thead>\n<tr>");
        Report.RESULT_COLUMNS.forEach(title -> page.element("th scope=\"col\"", title));
        page.raw("</tr>\n</thead>\n");
        source.workbook().form().areas().forEach(this::area);
        page.raw("</table>\n</div>\n");
    }

    private void area(Area area) {
        page.raw("<tbody>\n<tr class=\"area\">")
                .element(
                        "th scope=\"rowgroup\" colspan=\"7\"",
                        numerals.code(area.code()) + ". " + Report.area(area.title()))
                .raw("</tr>\n");
        area.missions().forEach(this::mission);
        page.raw("</tbody>\n");
    }

    private void mission(Mission mission) {
        int rows = mission.indicators().size();
        for (int at = 0; at < rows; at++) {
            page.raw("<tr>");
            if (at == 0) {
                page.element("th class=\"mission\" scope=\"rowgroup\" rowspan=\"" + rows + "\"", mission.title());
            }
            row(mission.indicators().get(at));
            page.raw("</tr>\n");
        }
    }

    private void row(Indicator indicator) {
        List<String> cells = ReportRow.of(source, indicator).cells();
        page.element("th class=\"indicator\" scope=\"row\"", numerals.code(indicator.number()) + ". " + cells.get(0));
        for (String cell : cells.subList(1, cells.size() - 1)) {
            page.element("td", cell);
        }
        page.element("td class=\"" + style(indicator) + "\"", cells.get(cells.size() - 1));
    }

    /** The word says it; the style only helps the eye. */
    private String style(Indicator indicator) {
        Verdict verdict = source.assessment()
                .result(indicator.code())
                .map(Result::verdict)
                .orElse(Verdict.NOT_ANSWERED);
        return switch (verdict) {
            case MET, SCORED -> "met";
            case BELOW, NOT_CARRIED_OUT -> "below";
            case NO_SERVICE -> "none";
            case NOT_ANSWERED -> "open";
        };
    }
}
