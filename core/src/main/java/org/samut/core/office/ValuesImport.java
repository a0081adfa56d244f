package org.samut.core.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.form.Survey;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Takes figures from a table {@code code,frame,service,state,reason}, and those of the citizens' survey from its columns
 * {@code satisfied,improve} under a question's code, or {@code value} under a field's. All rows or none: a refused row
 * is named with its number and column, and nothing is written. Rows that the LAO's type does not answer are passed over
 * and counted.
 */
public final class ValuesImport {
    private static final Refusal NO_CODE = new Refusal(
            "values.no-code",
            Text.of("ไม่มีรหัสตัวชี้วัด", "There is no indicator's code."),
            Text.of("โปรดกรอกรหัสในคอลัมน์ code หรือลบแถวนี้", "Please fill in the column code, or delete the row."));

    private static final Refusal NO_FRAME = new Refusal(
            "values.survey",
            Text.of("ข้อสำรวจไม่มีช่อง frame และ service", "A survey's row has no frame and no service."),
            Text.of(
                    "โปรดกรอกจำนวนคนในคอลัมน์ satisfied และ improve",
                    "Please give the numbers of people in the columns satisfied and improve."));

    /**
     * How many indicators and rows of the survey were taken, and which codes were passed over because there is no place
     * for them here.
     */
    public record Taken(int indicators, int survey, List<String> passedOver) {}

    private final OpenWorkbook open;

    public ValuesImport(OpenWorkbook open) {
        this.open = open;
    }

    public Outcome<Taken> take(String csv) throws WorldFailure {
        List<Refusal> refusals = new ArrayList<>();
        ValuesTable table = ValuesTable.read(csv);
        refusals.addAll(table.refusals());
        Workbook picture = open.picture();
        Map<String, Entering> entries = new LinkedHashMap<>();
        List<String> passedOver = new ArrayList<>();
        int taken = 0;
        int asked = 0;
        Map<String, Integer> answeredIn = new HashMap<>();
        for (ValuesTable.Row row : table.rows()) {
            String code = row.cell("code");
            if (code.isEmpty()) {
                refusals.add(at(row, "code", NO_CODE));
                continue;
            }
            Integer earlier = answeredIn.putIfAbsent(code, row.number());
            if (earlier != null) {
                refusals.add(at(row, "code", twice(code, earlier)));
                continue;
            }
            if (isOfOthers(code)) {
                passedOver.add(code);
                continue;
            }
            Outcome<List<Entering>> read = read(row, code, picture, refusals);
            if (read instanceof Outcome.Refused<List<Entering>> refused) {
                refused.refusals().forEach(refusal -> refusals.add(at(row, column(refusal), refusal)));
            } else if (read instanceof Outcome.Done<List<Entering>> done) {
                for (Entering entering : done.value()) {
                    picture = picture.with(entering.field(), entering.entry());
                    entries.put(entering.field(), entering);
                }
                taken += Survey.owns(code) ? 0 : 1;
                asked += Survey.owns(code) ? 1 : 0;
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        List<Entering> all = new ArrayList<>();
        if (!entries.isEmpty()) {
            // So that the history tells one import and not many fields at once.
            all.add(Entering.of("#import", new Entry.Words(Integer.toString(taken + asked))));
            all.addAll(entries.values());
        }
        Taken done = new Taken(taken, asked, List.copyOf(passedOver));
        return open.enter(all).either(saved -> Outcome.done(done), Outcome::refused);
    }

    /** Whether it is an indicator or a question of the form that this LAO's type does not answer. */
    private boolean isOfOthers(String code) {
        return Survey.owns(code)
                ? open.form().survey().question(code).isEmpty()
                        && open.wholeForm().survey().question(code).isPresent()
                : open.form().indicator(code).isEmpty()
                        && open.wholeForm().indicator(code).isPresent();
    }

    private Outcome<List<Entering>> read(ValuesTable.Row row, String code, Workbook picture, List<Refusal> refusals) {
        if (Survey.owns(code)) {
            return survey(row, code, open.form().survey());
        }
        Optional<Indicator> indicator = open.form().indicator(code);
        if (indicator.isEmpty()) {
            return Outcome.refused(unknown(code));
        }
        var asked =
                new AnswerRequest(text(row, "frame"), text(row, "service"), state(row, refusals), text(row, "reason"));
        return asked.entries(indicator.get(), picture);
    }

    /** What a row says of the survey, under a question's code or a field's; empty cells say nothing. */
    static Outcome<List<Entering>> survey(ValuesTable.Row row, String code, Survey survey) {
        if (text(row, "frame").isPresent() || text(row, "service").isPresent()) {
            return Outcome.refused(NO_FRAME);
        }
        String of = SurveyRequest.codeOf(code);
        SurveyRequest asked = of.equals(code)
                ? new SurveyRequest(code, text(row, "satisfied"), text(row, "improve"), text(row, "reason"))
                : text(row, "value")
                        .map(typed -> SurveyRequest.field(code, typed))
                        .orElse(new SurveyRequest(of, Optional.empty(), Optional.empty(), Optional.empty()));
        return asked.entries(survey);
    }

    private static Refusal twice(String code, int earlier) {
        return new Refusal(
                "values.twice",
                Text.of(
                        "ตัวชี้วัด " + code + " มีอยู่แล้วในแถวที่ " + earlier,
                        "Indicator " + code + " stands in row " + earlier + " already."),
                Text.of("โปรดเหลือไว้แถวเดียว แล้วนำเข้าอีกครั้ง", "Please leave one of the rows, then import again."));
    }

    /** A spreadsheet that takes a code for a number drops its last zero. */
    private Refusal unknown(String code) {
        Refusal refusal = OfficeRefusals.noIndicator(code);
        String whole = code + "0";
        if (open.wholeForm().indicator(whole).isEmpty()) {
            return refusal;
        }
        return new Refusal(
                refusal.code(),
                refusal.happened(),
                Text.of(
                        "หากหมายถึง " + whole + " โปรดจัดรูปแบบคอลัมน์ code เป็นข้อความ (Text) แล้วพิมพ์รหัสใหม่",
                        "If " + whole + " is meant, please format the column code as text and type the code again."));
    }

    static Optional<AnswerRequest.State> state(ValuesTable.Row row, List<Refusal> refusals) {
        String typed =
                row.cell("state").toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        switch (typed) {
            case "", "value" -> {
                return Optional.empty();
            }
            case "blank" -> {
                return Optional.of(AnswerRequest.State.BLANK);
            }
            case "no_service", "ไม่มีบริการ", "ไม่มีบริการสาธารณะ" -> {
                return Optional.of(AnswerRequest.State.NO_SERVICE);
            }
            case "not_carried_out", "ไม่ได้ดำเนินการ" -> {
                return Optional.of(AnswerRequest.State.NOT_CARRIED_OUT);
            }
            default -> {
                refusals.add(at(
                        row,
                        "state",
                        new Refusal(
                                "values.state",
                                Text.of(
                                        "ไม่รู้จักสถานะ \"" + typed + "\"",
                                        "The state \"" + typed + "\" is not known."),
                                Text.of(
                                        "โปรดใช้ value, no_service, not_carried_out หรือ blank",
                                        "Use value, no_service, not_carried_out or blank."))));
                return Optional.empty();
            }
        }
    }

    static Refusal at(ValuesTable.Row row, String column, Refusal refusal) {
        String thai = "แถวที่ " + row.number() + (column.isEmpty() ? "" : " คอลัมน์ " + column) + ": ";
        String english = "Row " + row.number() + (column.isEmpty() ? "" : ", column " + column) + ": ";
        return new Refusal(
                refusal.code(),
                Text.of(
                        thai + refusal.happened().thai(),
                        english + refusal.happened().english()),
                refusal.next());
    }

    static Optional<String> text(ValuesTable.Row row, String column) {
        String cell = row.cell(column);
        return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static String column(Refusal refusal) {
        return refusal.code().equals("indicator.unknown") ? "code" : "";
    }
}
