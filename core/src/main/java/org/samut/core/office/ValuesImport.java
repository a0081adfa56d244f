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
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Takes figures from a table {@code code,frame,service,state,reason}. All rows or none: a refused row is named with
 * its number and column, and nothing is written. Rows of indicators that the LAO's type does not answer are passed
 * over and counted.
 */
public final class ValuesImport {
    private static final Refusal NO_CODE = new Refusal(
            "values.no-code",
            Text.of("ไม่มีรหัสตัวชี้วัด", "There is no indicator's code."),
            Text.of("โปรดกรอกรหัสในคอลัมน์ code หรือลบแถวนี้", "Please fill in the column code, or delete the row."));

    /** What was taken, and which codes were passed over because they do not apply to this LAO's type. */
    public record Taken(int indicators, List<String> passedOver) {}

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
            Optional<Indicator> indicator = open.form().indicator(code);
            if (indicator.isEmpty() && open.wholeForm().indicator(code).isPresent()) {
                passedOver.add(code);
                continue;
            }
            if (indicator.isEmpty()) {
                refusals.add(at(row, "code", unknown(code)));
                continue;
            }
            var asked = new AnswerRequest(
                    text(row, "frame"), text(row, "service"), state(row, refusals), text(row, "reason"));
            Outcome<List<Entering>> read = asked.entries(indicator.get(), picture);
            if (read instanceof Outcome.Refused<List<Entering>> refused) {
                refused.refusals().forEach(refusal -> refusals.add(at(row, "", refusal)));
            } else if (read instanceof Outcome.Done<List<Entering>> done) {
                for (Entering entering : done.value()) {
                    picture = picture.with(entering.field(), entering.entry());
                    entries.put(entering.field(), entering);
                }
                taken++;
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        List<Entering> all = new ArrayList<>();
        if (!entries.isEmpty()) {
            // So that the history tells one import and not many fields at once.
            all.add(Entering.of("#import", new Entry.Words(Integer.toString(taken))));
            all.addAll(entries.values());
        }
        int count = taken;
        return open.enter(all).either(saved -> Outcome.done(new Taken(count, passedOver)), Outcome::refused);
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
}
