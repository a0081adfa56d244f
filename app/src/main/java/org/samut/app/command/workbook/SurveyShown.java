package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.core.form.Survey;
import org.samut.core.survey.SurveyResult;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbook;

/** The citizens' survey as the command line shows it; numbers as the indicators' are. */
record SurveyShown(Survey survey, SurveyResult result, String reason) {
    static SurveyShown of(Workbook workbook) {
        Survey survey = workbook.form().survey();
        return new SurveyShown(survey, SurveyResult.of(survey, workbook.entries()), workbook.reason(Survey.CODE));
    }

    /** An empty list of questions where the form asks the citizens nothing. */
    ObjectNode document() {
        ObjectNode document = Console.object();
        var questions = document.putArray("questions");
        result.lines().forEach(line -> questions.add(line(line)));
        return document.put("answered", result.answered())
                .put("satisfiedPercent", plain(result.total().satisfiedPercent()))
                .put("reason", reason.isEmpty() ? null : reason);
    }

    private static ObjectNode line(SurveyResult.Line line) {
        return Console.object()
                .put("code", line.question())
                .put("satisfied", plain(line.satisfied()))
                .put("improve", plain(line.improve()))
                .put("satisfiedPercent", plain(line.satisfiedPercent()))
                .put("improvePercent", plain(line.improvePercent()));
    }

    List<Text> lines() {
        List<Text> lines = new ArrayList<>();
        for (SurveyResult.Line line : result.lines()) {
            lines.add(Text.of(
                    line.question() + "  พอใจ " + said(line.satisfied(), line.satisfiedPercent()) + "  ปรับปรุง "
                            + said(line.improve(), line.improvePercent()),
                    line.question() + "  satisfied " + said(line.satisfied(), line.satisfiedPercent()) + "  to improve "
                            + said(line.improve(), line.improvePercent())));
        }
        return lines;
    }

    private static String said(Optional<BigDecimal> count, Optional<BigDecimal> percent) {
        return count.map(BigDecimal::toPlainString).orElse("-")
                + percent.map(one -> " (" + one.toPlainString() + " %)").orElse("");
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
