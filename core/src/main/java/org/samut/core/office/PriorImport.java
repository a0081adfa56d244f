package org.samut.core.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
 * Takes last year's figures from a table {@code code,frame,service,state}, and its survey's from the columns
 * {@code satisfied,improve}, for an office whose past lies elsewhere. The
 * codes are those of last year's form. All rows or none; rows of indicators that have no successor are passed over and
 * told. Nothing of this year's is written.
 */
public final class PriorImport {
    private final OpenWorkbook open;

    public PriorImport(OpenWorkbook open) {
        this.open = open;
    }

    /**
     * @param file the name to remember them by
     * @return how many indicators and questions have last year's figures now, and which codes were passed over
     */
    public Outcome<ValuesImport.Taken> take(String csv, String file) throws WorldFailure {
        ValuesTable table = ValuesTable.read(csv);
        List<Refusal> refusals = new ArrayList<>(table.refusals());
        Map<String, Indicator> successors = successors();
        Map<String, String> questions = questions();
        Workbook now = open.picture();
        Workbook last = new Workbook(now.id(), now.form(), now.lao(), now.state(), 1, Map.of(), Map.of());
        List<String> passedOver = new ArrayList<>();
        int taken = 0;
        int survey = 0;
        for (ValuesTable.Row row : table.rows()) {
            String code = row.cell("code");
            if (questions.containsKey(code)) {
                Outcome<List<Entering>> counts = ValuesImport.survey(
                        row, questions.get(code), open.form().survey());
                last = add(counts, row, last, refusals);
                survey++;
                continue;
            }
            Indicator indicator = successors.get(code);
            if (indicator == null && successors.containsKey(code + "0")) {
                refusals.add(ValuesImport.at(row, "code", shortened(code)));
                continue;
            }
            if (indicator == null) {
                passedOver.add(code);
                continue;
            }
            var asked = new AnswerRequest(
                    ValuesImport.text(row, "frame"),
                    ValuesImport.text(row, "service"),
                    ValuesImport.state(row, refusals),
                    Optional.empty());
            Outcome<List<Entering>> read = asked.entries(indicator, last);
            last = add(read, row, last, refusals);
            taken++;
        }
        if (refusals.isEmpty() && taken + survey == 0) {
            refusals.add(NONE);
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Map<String, Entry> figures = new HashMap<>(last.entries());
        open.office().lastYears().keepFromFile(open.id(), file.replace('|', ' '), figures);
        return Outcome.done(new ValuesImport.Taken(taken, survey, List.copyOf(passedOver)));
    }

    private static Workbook add(
            Outcome<List<Entering>> read, ValuesTable.Row row, Workbook last, List<Refusal> refusals) {
        if (read instanceof Outcome.Refused<List<Entering>> refused) {
            refused.refusals().forEach(refusal -> refusals.add(ValuesImport.at(row, "", refusal)));
        }
        return read instanceof Outcome.Done<List<Entering>> done ? last.with(done.value()) : last;
    }

    /** This year's questions to the citizens by last year's codes. */
    private Map<String, String> questions() {
        Map<String, String> questions = new HashMap<>();
        open.form()
                .survey()
                .questions()
                .forEach(question -> before(question.code()).ifPresent(code -> questions.put(code, question.code())));
        return questions;
    }

    private Optional<String> before(String code) {
        return open.form().prior().map(prior -> prior.codeOf(code)).orElse(Optional.of(code));
    }

    private static final Refusal NONE = new Refusal(
            "prior.none",
            Text.of(
                    "ไม่มีแถวใดในไฟล์ที่ตรงกับตัวชี้วัดของปีนี้ ข้อมูลปีก่อนที่มีอยู่ยังเหมือนเดิม",
                    "No row of the file belongs to an indicator of this year. What was known of last year is unchanged."),
            Text.of("โปรดตรวจสอบรหัสในคอลัมน์ code", "Please check the codes in the column code."));

    /** This year's indicators by last year's codes. */
    private Map<String, Indicator> successors() {
        Map<String, Indicator> successors = new HashMap<>();
        open.form()
                .indicators()
                .forEach(indicator -> before(indicator.code()).ifPresent(code -> successors.put(code, indicator)));
        return successors;
    }

    /** A spreadsheet that takes a code for a number drops its last zero. */
    private static Refusal shortened(String code) {
        return new Refusal(
                "prior.code",
                Text.of("ไม่มีรหัส " + code, "There is no code " + code + "."),
                Text.of(
                        "หากหมายถึง " + code + "0 โปรดจัดรูปแบบคอลัมน์ code เป็นข้อความ (Text) แล้วพิมพ์รหัสใหม่",
                        "If " + code + "0 is meant, please format the column code as text and type the code again."));
    }
}
