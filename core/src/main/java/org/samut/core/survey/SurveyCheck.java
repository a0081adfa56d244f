package org.samut.core.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.rule.Finding;
import org.samut.core.text.Grouped;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/**
 * What is found of a survey's counts: both or none, whole, and as many people at each question. What is not filled in
 * yet is told once, since only a form that requires its survey keeps a workbook from being sealed for it.
 */
public final class SurveyCheck {
    /** The rule that a count is whole and not below zero. */
    public static final String WHOLE = "survey-whole";
    /** The rule that as many people answered each question. */
    public static final String RESPONDENTS = "survey-respondents";

    private static final Text NOT_WHOLE = Text.of("จำนวนคนต้องเป็นจำนวนเต็ม", "A number of people is a whole number.");
    private static final Text NOT_WHOLE_MEND = Text.of(
            "โปรดกรอกจำนวนคน เช่น 46 ไม่ใช่ร้อยละ โปรแกรมคำนวณร้อยละให้",
            "Enter how many people, such as 46, not a percentage; the program computes that.");
    private static final Text RETYPE = Text.of(
            "ข้อความที่พิมพ์ยังอยู่ครบ โปรดแก้ไขในช่องนั้น", "What was typed is kept as it is; mend it in its field.");
    private static final Text OTHER = Text.of("ต้องเป็นจำนวนคน", "A number of people is wanted.");
    private static final Text HALF =
            Text.of("กรอกไว้ช่องเดียว ต้องมีทั้งสองช่อง", "Only one of the two numbers is filled in.");
    private static final Text HALF_MEND =
            Text.of("โปรดกรอกอีกช่อง หากไม่มีผู้ตอบ โปรดกรอก 0", "Fill in the other one; enter 0 if nobody said so.");
    private static final Text TO_DO_MEND = Text.of(
            "โปรดกรอกจำนวนผู้ตอบ “พอใจ” และ “ปรับปรุง” ของแต่ละข้อ",
            "Enter how many said “satisfied” and “to improve” at each question.");
    private static final Text RESPONDENTS_MEND = Text.of(
            "โปรดตรวจสอบกับสรุปแบบสอบถาม หากถูกต้องแล้ว โปรดกรอกเหตุผล",
            "Check it against the questionnaires' summary; if it is right, say why.");

    private SurveyCheck() {}

    /** All that is found, in the form's order. */
    public static List<Finding> check(Survey survey, Map<String, Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        List<Survey.Question> blank = new ArrayList<>();
        for (Survey.Question question : survey.questions()) {
            Entry satisfied = entries.getOrDefault(question.satisfied(), Entry.BLANK);
            Entry improve = entries.getOrDefault(question.improve(), Entry.BLANK);
            unsound(question, question.satisfied(), satisfied).ifPresent(findings::add);
            unsound(question, question.improve(), improve).ifPresent(findings::add);
            if (satisfied.isBlank() && improve.isBlank()) {
                blank.add(question);
            } else if (satisfied.isBlank() || improve.isBlank()) {
                String missing = satisfied.isBlank() ? question.satisfied() : question.improve();
                findings.add(error(question, missing, Finding.ANSWERED, HALF, HALF_MEND));
            }
        }
        if (!blank.isEmpty()) {
            findings.add(toDo(survey, blank));
        }
        respondents(survey, entries).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> unsound(Survey.Question question, String field, Entry entry) {
        if (entry.isBlank()) {
            return Optional.empty();
        }
        if (entry instanceof Entry.Figure figure) {
            if (SurveyResult.isCount(figure.number())) {
                return Optional.empty();
            }
            Text wrong = FigureReader.problem(figure.number().toPlainString()).orElse(NOT_WHOLE);
            return Optional.of(error(question, field, WHOLE, wrong, NOT_WHOLE_MEND));
        }
        Text wrong = entry instanceof Entry.Unreadable unreadable
                ? FigureReader.problem(unreadable.typed()).orElse(OTHER)
                : OTHER;
        return Optional.of(error(question, field, WHOLE, wrong, RETYPE));
    }

    private static Finding toDo(Survey survey, List<Survey.Question> blank) {
        int left = blank.size();
        Text message = Text.of(
                "แบบสำรวจความพึงพอใจของประชาชนยังไม่ได้กรอก " + left + " ข้อ",
                "Questions of the citizens' survey that are not filled in yet: " + left + ".");
        return new Finding(
                Survey.CODE,
                blank.get(0).satisfied(),
                Finding.ANSWERED,
                survey.required() ? Severity.ERROR : Severity.WARNING,
                message,
                TO_DO_MEND,
                false);
    }

    /** A question that nobody was asked (0 and 0) is held against none. */
    private static Optional<Finding> respondents(Survey survey, Map<String, Entry> entries) {
        SurveyResult result = SurveyResult.of(survey, entries);
        Map<BigDecimal, Integer> often = new LinkedHashMap<>();
        for (SurveyResult.Line line : result.lines()) {
            line.respondents().filter(all -> all.signum() > 0).ifPresent(all -> often.merge(all, 1, Integer::sum));
        }
        if (often.size() < 2) {
            return Optional.empty();
        }
        BigDecimal usual = often.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
        for (Survey.Question question : survey.questions()) {
            Optional<BigDecimal> all = result.line(question.code()).flatMap(SurveyResult.Line::respondents);
            if (all.isPresent() && all.get().signum() > 0 && !all.get().equals(usual)) {
                return Optional.of(differing(question, all.get(), usual, entries));
            }
        }
        return Optional.empty();
    }

    private static Finding differing(
            Survey.Question question, BigDecimal all, BigDecimal usual, Map<String, Entry> entries) {
        boolean explained = entries.getOrDefault(Survey.reason(), Entry.BLANK) instanceof Entry.Words words
                && !words.text().isBlank();
        Text message = Text.of(
                "ข้อ " + question.number() + " มีผู้ตอบ " + Grouped.of(all) + " คน แต่ข้ออื่นมี " + Grouped.of(usual)
                        + " คน",
                "Question " + question.number() + " was answered by " + Grouped.of(all) + " people, others by "
                        + Grouped.of(usual) + ".");
        return new Finding(
                Survey.CODE, question.satisfied(), RESPONDENTS, Severity.WARNING, message, RESPONDENTS_MEND, explained);
    }

    private static Finding error(Survey.Question question, String field, String rule, Text message, Text mend) {
        return new Finding(question.code(), field, rule, Severity.ERROR, message, mend, false);
    }
}
