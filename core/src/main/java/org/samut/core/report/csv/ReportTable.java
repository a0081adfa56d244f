package org.samut.core.report.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Mission;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.book.ReportRow;
import org.samut.core.report.Report;
import org.samut.core.result.IndicatorState;
import org.samut.core.spreadsheet.CsvText;
import org.samut.core.survey.SurveyResult;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Tables of text (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Thai as another code page. Cells
 * that begin like a formula are written so that they can do no harm.
 */
public final class ReportTable {
    private static final String MARK = "\uFEFF";

    private ReportTable() {}

    /** A report with its official columns; an area has a row of its own. */
    public static String of(Report report, PaperSource source) {
        return report == Report.RESULTS ? results(source) : survey(source);
    }

    /** What is filled in at (1) and (2), with states and reasons: the table that is imported. */
    public static String values(Workbook workbook) {
        StringBuilder csv = new StringBuilder(MARK);
        row(csv, List.of("code", "frame", "service", "state", "reason"));
        workbook.form()
                .indicators()
                .filter(indicator ->
                        indicator.frame().isPresent() || indicator.service().isPresent())
                .forEach(indicator -> row(csv, values(indicator, workbook)));
        return csv.toString();
    }

    private static List<String> values(Indicator indicator, Workbook workbook) {
        IndicatorState state = IndicatorState.of(indicator, workbook.entries());
        boolean isValue = state == IndicatorState.VALUE;
        boolean hasFrame = isValue || state == IndicatorState.NOT_CARRIED_OUT;
        return List.of(
                indicator.code(),
                hasFrame ? typed(indicator.frame(), workbook) : "",
                isValue ? typed(indicator.service(), workbook) : "",
                state.wireName(),
                workbook.reason(indicator.code()));
    }

    private static String typed(Optional<Item> item, Workbook workbook) {
        Entry entry = item.map(one -> workbook.entry(one.id())).orElse(Entry.BLANK);
        if (entry instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.Unreadable unreadable ? unreadable.typed() : "";
    }

    private static String results(PaperSource source) {
        StringBuilder csv = new StringBuilder(MARK);
        row(csv, Report.RESULT_COLUMNS);
        for (Area area : source.workbook().form().areas()) {
            row(csv, List.of(area.code() + ". " + Report.area(area.title()), "", "", "", "", "", ""));
            for (Mission mission : area.missions()) {
                for (Indicator indicator : mission.indicators()) {
                    List<String> cells = new ArrayList<>(List.of(mission.title()));
                    cells.addAll(ReportRow.of(source, indicator).cells());
                    cells.set(1, indicator.number() + ". " + cells.get(1));
                    row(csv, cells);
                }
            }
        }
        return csv.toString();
    }

    private static String survey(PaperSource source) {
        StringBuilder csv = new StringBuilder(MARK);
        row(
                csv,
                List.of(
                        Report.SURVEY_COLUMNS.get(0),
                        Report.SATISFIED + ": " + Report.SURVEY_COLUMNS.get(1),
                        Report.SATISFIED + ": " + Report.SURVEY_COLUMNS.get(2),
                        Report.IMPROVE + ": " + Report.SURVEY_COLUMNS.get(3),
                        Report.IMPROVE + ": " + Report.SURVEY_COLUMNS.get(4)));
        Survey survey = source.workbook().form().survey();
        SurveyResult result = SurveyResult.of(survey, source.workbook().entries());
        String area = "";
        for (Survey.Question question : survey.questions()) {
            if (!question.area().equals(area)) {
                area = question.area();
                row(csv, List.of(Report.area(area), "", "", "", ""));
            }
            Optional<SurveyResult.Line> line = result.line(question.code());
            String mark = question.standing() == Standing.MODEL ? Report.MODEL_MARK : "";
            row(
                    csv,
                    List.of(
                            question.number() + ". "
                                    + question.textFor(source.workbook().lao().type()) + mark,
                            figure(line.flatMap(SurveyResult.Line::satisfied)),
                            figure(line.flatMap(SurveyResult.Line::satisfiedPercent)),
                            figure(line.flatMap(SurveyResult.Line::improve)),
                            figure(line.flatMap(SurveyResult.Line::improvePercent))));
        }
        return csv.toString();
    }

    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("-");
    }

    private static void row(StringBuilder csv, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            csv.append(at == 0 ? "" : ",").append(quoted(CsvText.write(cells.get(at))));
        }
        csv.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
