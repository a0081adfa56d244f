package org.samut.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.expression.Answers;
import org.samut.core.figure.AnswerReader;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Severity;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.result.IndicatorState;
import org.samut.core.text.Grouped;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** What every indicator is checked for, whatever its form says: answered, readable, and at one with itself. */
public final class AnswerChecks {
    public static final String UNREADABLE = "unreadable";
    public static final String NO_SERVICE_WITH_FIGURE = "no-service-with-figure";
    public static final String NOT_CARRIED_OUT_WITHOUT_FRAME = "not-carried-out-without-frame";

    private static final Text ANSWER =
            Text.of("ยังไม่ได้กรอก ช่องว่างไม่เท่ากับศูนย์", "It is not filled in yet; a blank is not zero.");
    private static final Text ANSWER_MEND = Text.of(
            "โปรดกรอก หรือเลือก “ไม่มีบริการ” หรือ “ไม่ได้ดำเนินการ”",
            "Fill it in, or choose “no service” or “not carried out”.");
    private static final Text CONTRADICTION_MEND = Text.of(
            "หากมีบริการ โปรดกรอก (1) หากไม่มี โปรดลบ (2)",
            "If there is such a service, enter (1); if there is none, clear (2).");
    private static final Text WITHOUT_FRAME = Text.of(
            "เลือก “ไม่ได้ดำเนินการ” แต่ยังไม่ได้กรอก (1) กรอบการประเมิน",
            "“Not carried out” is chosen, but (1), the frame, is not filled in.");
    private static final Text WITHOUT_FRAME_MEND = Text.of(
            "โปรดกรอก (1) หรือกรอกเหตุผลในช่อง “เหตุผล” ของตัวชี้วัดนี้",
            "Enter (1), or say why in this indicator's reason.");
    private static final Text OTHER_ANSWER =
            Text.of("คำตอบไม่ตรงกับชนิดของคำถาม โปรดกรอกใหม่", "The answer is of another kind than the question.");
    private static final Text RETYPE = Text.of(
            "ข้อความที่พิมพ์ยังอยู่ครบ โปรดแก้ไขในช่องนั้น", "What was typed is kept as it is; mend it in its field.");
    private static final Text MEND_CELL =
            Text.of("โปรดเปิดตารางและแก้ไขในช่องนั้น", "Open the table and mend it there.");

    private AnswerChecks() {}

    /**
     * All that is wrong with an indicator's answers in themselves.
     *
     * @param explained whether a reason was given for the indicator
     */
    public static List<Finding> check(Indicator indicator, Answers answers, boolean explained) {
        List<Finding> findings = new ArrayList<>();
        for (Item item : indicator.items()) {
            Optional<Text> problem = problem(item, answers.entry(item.id()));
            if (problem.isPresent()) {
                findings.add(error(indicator, item, UNREADABLE, problem.get(), RETYPE));
            } else if (answers.entry(item.id()) instanceof Entry.Rows rows) {
                for (Text cell : TableChecks.problems(item, rows, answers)) {
                    findings.add(error(indicator, item, UNREADABLE, cell, MEND_CELL));
                }
            }
        }
        switch (IndicatorState.of(indicator, answers.entries())) {
            case NO_SERVICE -> contradiction(indicator, answers).ifPresent(findings::add);
            case NOT_CARRIED_OUT -> withoutFrame(indicator, answers, explained).ifPresent(findings::add);
            case VALUE, BLANK -> unanswered(indicator, answers).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> unanswered(Indicator indicator, Answers answers) {
        for (Item item : indicator.items()) {
            if (!item.isComputed() && answers.entry(item.id()).isBlank()) {
                return Optional.of(error(indicator, item, Finding.ANSWERED, ANSWER, ANSWER_MEND));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> contradiction(Indicator indicator, Answers answers) {
        boolean isRatio = indicator.scoring() instanceof Scoring.ByTarget target && target.measure() == Measure.RATIO;
        boolean hasFrame = indicator
                .frame()
                .flatMap(frame -> answers.entry(frame.id()).asNumber())
                .isPresent();
        if (isRatio && hasFrame) {
            // The rule service ≤ frame says it already.
            return Optional.empty();
        }
        for (Item item : indicator.items()) {
            Optional<BigDecimal> figure = answers.entry(item.id()).asNumber().filter(number -> number.signum() > 0);
            if (item.kind() != ItemKind.FRAME && figure.isPresent()) {
                String shown = Grouped.of(figure.get());
                Text message = Text.of(
                        "แจ้งว่าไม่มีบริการ แต่ (2) กรอกไว้ " + shown,
                        "It says that there is no such service, but (2) says " + shown + ".");
                return Optional.of(error(indicator, item, NO_SERVICE_WITH_FIGURE, message, CONTRADICTION_MEND));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> withoutFrame(Indicator indicator, Answers answers, boolean explained) {
        return indicator
                .frame()
                .filter(frame -> answers.entry(frame.id()).asNumber().isEmpty())
                .map(frame -> new Finding(
                        indicator.code(),
                        frame.id(),
                        NOT_CARRIED_OUT_WITHOUT_FRAME,
                        Severity.WARNING,
                        WITHOUT_FRAME,
                        WITHOUT_FRAME_MEND,
                        explained));
    }

    private static Optional<Text> problem(Item item, Entry entry) {
        if (entry instanceof Entry.Unreadable unreadable) {
            return Optional.of(AnswerReader.problem(item, unreadable.typed()).orElse(OTHER_ANSWER));
        }
        if (entry instanceof Entry.Figure figure) {
            boolean isSound = item.kind().isFigure() && figure.number().signum() >= 0;
            return isSound ? Optional.empty() : Optional.of(problemOf(item, figure.number()));
        }
        if (entry instanceof Entry.Words words) {
            return isFitting(item, words.text()) ? Optional.empty() : Optional.of(OTHER_ANSWER);
        }
        if (entry instanceof Entry.Rows) {
            return item.kind() == ItemKind.TABLE ? Optional.empty() : Optional.of(OTHER_ANSWER);
        }
        return Optional.empty();
    }

    private static Text problemOf(Item item, BigDecimal number) {
        return item.kind().isFigure()
                ? FigureReader.problem(number.toPlainString()).orElse(OTHER_ANSWER)
                : OTHER_ANSWER;
    }

    private static boolean isFitting(Item item, String words) {
        return switch (item.kind()) {
            case TEXT -> true;
            case YES_NO -> words.equals("yes") || words.equals("no");
            case CHOICE -> item.choices().contains(words);
            case DATE -> isDate(words);
            case FRAME, SERVICE, COUNT, RATE, TABLE -> false;
        };
    }

    private static boolean isDate(String words) {
        try {
            return LocalDate.parse(words).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Finding error(Indicator indicator, Item item, String rule, Text message, Text mend) {
        return new Finding(indicator.code(), item.id(), rule, Severity.ERROR, message, mend, false);
    }
}
