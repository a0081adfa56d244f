package org.samut.core.paper.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result.Verdict;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.submission.SubmittedWorkbook.Answer;
import org.samut.core.workbook.Entry;

/** Holds the figures of a page against those of the submission. */
final class SubmittedFigures {
    private static final Set<Verdict> WITH_VALUE =
            EnumSet.of(Verdict.MET, Verdict.BELOW, Verdict.SCORED, Verdict.NOT_ANSWERED);

    private SubmittedFigures() {}

    /** The codes of the rows that the submission does not have so. */
    static List<String> differing(PageFigures page, SubmittedWorkbook submitted) {
        List<String> codes = new ArrayList<>();
        for (FigureLine line : page.lines()) {
            boolean same = line instanceof Answered row
                    ? submitted
                            .answer(row.code())
                            .filter(answer -> isSame(row, answer))
                            .isPresent()
                    : isSurveyed((Surveyed) line, submitted);
            if (!same) {
                codes.add(line.code());
            }
        }
        return codes;
    }

    private static boolean isSame(Answered row, Answer answer) {
        return isState(row.verdict(), answer.state())
                && isFrame(row.frame(), answer)
                && isCell(row.service(), answer, "service")
                && row.percent().equals(figure(answer.percent()))
                && row.points().equals(figure(answer.points()));
    }

    private static boolean isState(Verdict verdict, IndicatorState state) {
        return switch (state) {
            case NO_SERVICE -> verdict == Verdict.NO_SERVICE;
            case NOT_CARRIED_OUT -> verdict == Verdict.NOT_CARRIED_OUT;
            case VALUE -> WITH_VALUE.contains(verdict);
            case BLANK -> verdict == Verdict.NOT_ANSWERED;
        };
    }

    /** What is blank is left out of a submission. */
    private static boolean isCell(String cell, Answer answer, String item) {
        return cell.equals(FigureLine.Cells.of(answer.items().getOrDefault(item, Entry.BLANK)));
    }

    /** A form may call (1) otherwise: then one of the answers has to be it. */
    private static boolean isFrame(String cell, Answer answer) {
        return isCell(cell, answer, "frame")
                || !answer.items().containsKey("frame")
                        && answer.items().values().stream().anyMatch(entry -> cell.equals(FigureLine.Cells.of(entry)));
    }

    private static boolean isSurveyed(Surveyed row, SubmittedWorkbook submitted) {
        return submitted.survey().stream()
                        .filter(one -> one.code().equals(row.code()))
                        .anyMatch(one -> row.satisfied().equals(one.satisfied().toPlainString())
                                && row.improve().equals(one.improve().toPlainString())
                                && row.satisfiedPercent().equals(figure(one.satisfiedPercent()))
                                && row.improvePercent().equals(figure(one.improvePercent())))
                || row.satisfied().isEmpty() && row.improve().isEmpty();
    }

    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }
}
