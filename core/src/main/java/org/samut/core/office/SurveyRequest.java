package org.samut.core.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.survey.SurveyResult;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/**
 * What a command or an imported row says of the citizens' survey: a question's counts as typed, or the survey's reason.
 * What cannot be read, or is no number of people, is refused and nothing is written.
 *
 * @param code a question's such as {@code survey.01}, or {@code survey} for the reason
 */
public record SurveyRequest(
        String code, Optional<String> satisfied, Optional<String> improve, Optional<String> reason) {
    private static final Text AGAIN = Text.of(
            "ค่าเดิมยังอยู่ โปรดกรอกจำนวนคน เช่น 46",
            "The earlier value is kept. Please enter a number of people, such as 46.");
    private static final Refusal NO_COUNTS = new Refusal(
            "survey.counts",
            Text.of("รหัส survey ใช้กับเหตุผลของแบบสำรวจเท่านั้น", "The code survey takes the survey's reason only."),
            Text.of(
                    "จำนวนคนอยู่ที่รหัสของข้อ เช่น survey.01",
                    "Counts belong to a question's code, such as survey.01."));
    private static final Refusal NO_REASON = new Refusal(
            "survey.reason",
            Text.of("แบบสำรวจมีเหตุผลช่องเดียวสำหรับทุกข้อ", "The survey has one reason for all its questions."),
            Text.of("โปรดใช้รหัส survey กับเหตุผล", "Please give the reason under the code survey."));

    /** What a field such as {@code survey.01.satisfied} or {@code survey.reason} is to hold. */
    public static SurveyRequest field(String field, String typed) {
        int point = field.lastIndexOf('.');
        String code = point < 0 ? field : field.substring(0, point);
        Optional<String> said = Optional.of(typed);
        return switch (field.substring(point + 1)) {
            case "satisfied" -> new SurveyRequest(code, said, Optional.empty(), Optional.empty());
            case "improve" -> new SurveyRequest(code, Optional.empty(), said, Optional.empty());
            case "reason" -> new SurveyRequest(code, Optional.empty(), Optional.empty(), said);
            default -> new SurveyRequest(field, said, Optional.empty(), Optional.empty());
        };
    }

    /** The code of what this is a field of; any other code stays as it is. */
    public static String codeOf(String codeOrField) {
        for (String name : List.of(".satisfied", ".improve", ".reason")) {
            if (Survey.owns(codeOrField) && codeOrField.endsWith(name)) {
                return codeOrField.substring(0, codeOrField.length() - name.length());
            }
        }
        return codeOrField;
    }

    /** What is to be written, or why it is refused; an empty text clears a count. */
    public Outcome<List<Entering>> entries(Survey survey) {
        List<Refusal> refusals = new ArrayList<>();
        List<Entering> entries = new ArrayList<>();
        if (code.equals(Survey.CODE) && !survey.isEmpty()) {
            if (satisfied.isPresent() || improve.isPresent()) {
                refusals.add(NO_COUNTS);
            }
            reason.ifPresent(text -> entries.add(Entering.of(Survey.reason(), words(text))));
        } else if (survey.questions().stream().noneMatch(one -> one.code().equals(code))) {
            refusals.add(noQuestion());
        } else {
            Survey.Question question = survey.question(code).orElseThrow();
            if (reason.isPresent()) {
                refusals.add(NO_REASON);
            }
            satisfied.ifPresent(typed -> count(question.satisfied(), typed, entries, refusals));
            improve.ifPresent(typed -> count(question.improve(), typed, entries, refusals));
        }
        return refusals.isEmpty() ? Outcome.done(entries) : Outcome.refused(refusals);
    }

    private static Entry words(String text) {
        return text.isBlank() ? Entry.BLANK : new Entry.Words(text.strip());
    }

    private static void count(String field, String typed, List<Entering> entries, List<Refusal> refusals) {
        Item item = Item.of(field, ItemKind.COUNT, "", "คน", 0);
        Entry entry = AnswerReader.read(item, typed);
        if (entry.isBlank() || entry.asNumber().filter(SurveyResult::isCount).isPresent()) {
            entries.add(Entering.of(field, entry));
            return;
        }
        Text why = AnswerReader.problem(item, typed)
                .orElse(Text.of("จำนวนคนต้องเป็นจำนวนเต็ม", "a number of people is a whole number."));
        refusals.add(new Refusal(
                "entry.unreadable",
                Text.of(field + " \"" + typed + "\": " + why.thai(), field + " \"" + typed + "\": " + why.english()),
                AGAIN));
    }

    private Refusal noQuestion() {
        return new Refusal(
                "survey.unknown",
                Text.of(
                        "แบบนี้ไม่มีข้อสำรวจ " + code + " สำหรับ อปท. ประเภทนี้",
                        "This form has no survey question " + code + " for this type of LAO."),
                Text.of(
                        "โปรดดูรหัสของแต่ละข้อด้วย samut workbook show",
                        "Please see the questions' codes with samut workbook show."));
    }
}
