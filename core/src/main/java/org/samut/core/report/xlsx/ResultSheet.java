package org.samut.core.report.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Mission;
import org.samut.core.form.scoring.Scoring.ByTarget;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.book.ReportRow;
import org.samut.core.report.Report;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Entry;

/** Report A as a sheet: the official columns, figures as numbers with their units, percentages as formulas. */
public final class ResultSheet {
    private static final String NAME = "สรุปผลประเมิน";
    private static final int MISSION = 0;
    private static final int TEXT = 1;
    private static final int TARGET = 2;
    private static final int FRAME = 3;
    private static final int SERVICE = 4;
    private static final int COMPARED = 5;
    private static final int RESULT = 6;

    private final SheetWriter sheet;
    private final PaperSource source;
    private int row;

    private ResultSheet(SheetWriter sheet, PaperSource source) {
        this.sheet = sheet;
        this.source = source;
    }

    public static void add(Spreadsheet file, PaperSource source) {
        new ResultSheet(file.sheet(NAME), source).write();
    }

    private void write() {
        sheet.widths(18, 52, 12, 17, 19, 14, 26);
        row = ReportHead.write(sheet, Report.RESULTS, source);
        int head = row;
        for (int column = 0; column < Report.RESULT_COLUMNS.size(); column++) {
            sheet.text(row, column, Report.RESULT_COLUMNS.get(column), Look.HEAD);
        }
        row++;
        source.workbook().form().areas().forEach(this::area);
        sheet.print(true, head, head, ReportHead.foot(source)).locked();
    }

    private void area(Area area) {
        for (int column = MISSION; column <= RESULT; column++) {
            sheet.text(row, column, column == 0 ? area.code() + ". " + Report.area(area.title()) : "", Look.AREA);
        }
        sheet.merge(row, MISSION, row, RESULT);
        row++;
        area.missions().forEach(this::mission);
    }

    private void mission(Mission mission) {
        int first = row;
        for (Indicator indicator : mission.indicators()) {
            sheet.text(row, MISSION, row == first ? mission.title() : "", Look.SPANNING);
            indicator(indicator);
            row++;
        }
        sheet.merge(first, MISSION, row - 1, MISSION);
    }

    private void indicator(Indicator indicator) {
        List<String> words = ReportRow.of(source, indicator).cells();
        sheet.text(row, TEXT, indicator.number() + ". " + words.get(0), Look.TEXT);
        target(indicator, words.get(1));
        Verdict verdict = result(indicator).map(Result::verdict).orElse(Verdict.NOT_ANSWERED);
        boolean frame = verdict != Verdict.NO_SERVICE && figure(FRAME, indicator.frame(), words.get(2));
        boolean shown = verdict != Verdict.NO_SERVICE && verdict != Verdict.NOT_CARRIED_OUT;
        boolean service = shown && figure(SERVICE, indicator.service(), words.get(3));
        if (!frame) {
            sheet.text(row, FRAME, words.get(2), Look.FIGURE);
        }
        if (!service) {
            sheet.text(row, SERVICE, words.get(3), Look.FIGURE);
        }
        compared(indicator, frame && service, words.get(4));
        sheet.text(row, RESULT, words.get(5), Look.TEXT);
    }

    private void target(Indicator indicator, String words) {
        Optional<BigDecimal> target = result(indicator).flatMap(Result::target).filter(SheetWriter::isExact);
        if (target.isPresent() && indicator.scoring() instanceof ByTarget scoring) {
            String unit = scoring.measure() == Measure.RATIO
                    ? ""
                    : indicator.service().map(Item::unit).orElse("");
            sheet.number(row, TARGET, target.get(), unit, Look.FIGURE);
        } else {
            sheet.text(row, TARGET, words, Look.FIGURE);
        }
    }

    /** Puts the item's figure as a number; false where it is none, or has more digits than a spreadsheet holds. */
    private boolean figure(int column, Optional<Item> item, String words) {
        Optional<BigDecimal> number = item.flatMap(
                        one -> source.workbook().entry(one.id()) instanceof Entry.Figure figure
                                ? Optional.of(figure.number())
                                : Optional.empty())
                .filter(any -> !words.equals("-"))
                .filter(SheetWriter::isExact);
        number.ifPresent(
                figure -> sheet.number(row, column, figure, item.orElseThrow().unit(), Look.FIGURE));
        return number.isPresent();
    }

    private void compared(Indicator indicator, boolean bothFigures, String words) {
        Optional<BigDecimal> figure = result(indicator)
                .filter(result -> result.verdict() == Verdict.MET || result.verdict() == Verdict.BELOW)
                .flatMap(Result::figure);
        boolean isCompared = indicator.scoring() instanceof ByTarget scoring
                && (scoring.measure() == Measure.RATIO || scoring.measure() == Measure.RATE);
        if (!bothFigures || figure.isEmpty() || !isCompared || !SheetWriter.isExact(figure.get())) {
            sheet.text(row, COMPARED, words, Look.FIGURE);
            return;
        }
        boolean ratio = ((ByTarget) indicator.scoring()).measure() == Measure.RATIO;
        String formula = "ROUND(" + SheetWriter.cell(row, SERVICE) + (ratio ? "*100/" : "/")
                + SheetWriter.cell(row, FRAME) + "," + source.workbook().form().percentDecimals() + ")";
        sheet.formula(row, COMPARED, formula, figure.get(), Look.FIGURE);
    }

    private Optional<Result> result(Indicator indicator) {
        return source.assessment().result(indicator.code());
    }
}
