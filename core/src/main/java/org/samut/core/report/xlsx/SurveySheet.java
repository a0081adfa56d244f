package org.samut.core.report.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.survey.SurveyResult;

/** Report B as a sheet: counts as numbers, percentages as formulas. */
public final class SurveySheet {
    private static final String NAME = "สรุปความพึงพอใจ";

    private final SheetWriter sheet;
    private final PaperSource source;
    private int row;

    private SurveySheet(SheetWriter sheet, PaperSource source) {
        this.sheet = sheet;
        this.source = source;
    }

    public static void add(Spreadsheet file, PaperSource source) {
        new SurveySheet(file.sheet(NAME), source).write();
    }

    private void write() {
        Survey survey = source.workbook().form().survey();
        SurveyResult result = SurveyResult.of(survey, source.workbook().entries());
        sheet.widths(70, 12, 12, 12, 12);
        row = ReportHead.write(sheet, Report.SURVEY, source);
        int head = row;
        head();
        String area = "";
        for (Survey.Question question : survey.questions()) {
            if (!question.area().equals(area)) {
                area = question.area();
                for (int column = 0; column < 5; column++) {
                    sheet.text(row, column, column == 0 ? Report.area(area) : "", Look.AREA);
                }
                sheet.merge(row, 0, row, 4);
                row++;
            }
            question(question, result.line(question.code()));
            row++;
        }
        sheet.print(false, head, head + 1, ReportHead.foot(source)).locked();
    }

    private void head() {
        for (int column = 0; column < 5; column++) {
            String over = column == 1 ? Report.SATISFIED : column == 3 ? Report.IMPROVE : "";
            sheet.text(row, column, column == 0 ? Report.SURVEY_COLUMNS.get(0) : over, Look.HEAD);
            sheet.text(row + 1, column, column == 0 ? "" : Report.SURVEY_COLUMNS.get(column), Look.HEAD);
        }
        sheet.merge(row, 0, row + 1, 0).merge(row, 1, row, 2).merge(row, 3, row, 4);
        row += 2;
    }

    private void question(Survey.Question question, Optional<SurveyResult.Line> line) {
        String mark = question.standing() == Standing.MODEL ? Report.MODEL_MARK : "";
        String text = question.textFor(source.workbook().lao().type());
        sheet.text(row, 0, question.number() + ". " + text + mark, Look.TEXT);
        boolean satisfied = count(1, line.flatMap(SurveyResult.Line::satisfied));
        boolean improve = count(3, line.flatMap(SurveyResult.Line::improve));
        boolean both = satisfied && improve;
        percent(2, 1, both, line.flatMap(SurveyResult.Line::satisfiedPercent));
        percent(4, 3, both, line.flatMap(SurveyResult.Line::improvePercent));
    }

    private boolean count(int column, Optional<BigDecimal> count) {
        if (count.isPresent() && SheetWriter.isExact(count.get())) {
            sheet.number(row, column, count.get(), "", Look.FIGURE);
            return true;
        }
        sheet.text(row, column, count.map(BigDecimal::toPlainString).orElse("-"), Look.FIGURE);
        return false;
    }

    private void percent(int column, int of, boolean counted, Optional<BigDecimal> percent) {
        if (counted && percent.isPresent()) {
            String formula = "ROUND(" + SheetWriter.cell(row, of) + "*100/(" + SheetWriter.cell(row, 1) + "+"
                    + SheetWriter.cell(row, 3) + ")," + SurveyResult.DECIMALS + ")";
            sheet.formula(row, column, formula, percent.get(), Look.FIGURE);
        } else {
            sheet.text(row, column, percent.map(BigDecimal::toPlainString).orElse("-"), Look.FIGURE);
        }
    }
}
