package org.samut.core.office;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;

/**
 * Takes figures from a table {@code code,frame,service,state,reason}. All rows or none: a refused row is named with
 * its number and column, and nothing is written. Rows of indicators that the LAO's type does not answer are passed
 * over and counted.
 */
public final class ValuesImport {
    private static final int MOST_ROWS = 20_000;
    private static final List<String> COLUMNS = List.of("code", "frame", "service", "state", "reason");

    /** What was taken, and which codes were passed over because they do not apply to this LAO's type. */
    public record Taken(int indicators, List<String> passedOver) {}

    private final OpenWorkbook open;

    public ValuesImport(OpenWorkbook open) {
        this.open = open;
    }

    public Outcome<Taken> take(String csv) throws WorldFailure {
        List<Refusal> refusals = new ArrayList<>();
        List<CSVRecord> rows = rows(csv, refusals);
        Workbook picture = open.picture();
        Map<String, Entering> entries = new LinkedHashMap<>();
        List<String> passedOver = new ArrayList<>();
        int taken = 0;
        for (CSVRecord row : rows) {
            String code = cell(row, "code");
            Optional<Indicator> indicator = open.form().indicator(code);
            if (indicator.isEmpty() && open.wholeForm().indicator(code).isPresent()) {
                passedOver.add(code);
                continue;
            }
            if (indicator.isEmpty()) {
                refusals.add(at(row, "code", OfficeRefusals.noIndicator(code)));
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
        List<Entering> all = List.copyOf(entries.values());
        int count = taken;
        return open.enter(all).either(saved -> Outcome.done(new Taken(count, passedOver)), Outcome::refused);
    }

    private static List<CSVRecord> rows(String csv, List<Refusal> refusals) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (String column : parser.getHeaderNames()) {
                if (!COLUMNS.contains(column)) {
                    refusals.add(columns(
                            "ไม่รู้จักคอลัมน์ \"" + column + "\"", "The column \"" + column + "\" is not known."));
                }
            }
            if (!parser.getHeaderNames().contains("code")) {
                refusals.add(columns("ไม่มีคอลัมน์ code", "The column code is missing."));
                return List.of();
            }
            List<CSVRecord> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (rows.size() == MOST_ROWS) {
                    refusals.add(columns(
                            "ไฟล์ยาวเกิน " + MOST_ROWS + " แถว", "The file has more than " + MOST_ROWS + " rows."));
                    return List.of();
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            // commons-csv tells of a broken file by unchecked exceptions too (UncheckedIOException, duplicate header).
            refusals.add(columns("อ่านตารางในไฟล์นี้ไม่ได้", "The table in this file cannot be read."));
            return List.of();
        }
    }

    private static Optional<AnswerRequest.State> state(CSVRecord row, List<Refusal> refusals) {
        String typed =
                cell(row, "state").toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
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
                                        "ใช้ value, no_service, not_carried_out หรือ blank",
                                        "Use value, no_service, not_carried_out or blank."))));
                return Optional.empty();
            }
        }
    }

    private static Refusal columns(String thai, String english) {
        return new Refusal(
                "values.columns",
                Text.of(thai + " ยังไม่ได้นำเข้าข้อมูลใด", english + " Nothing was imported."),
                Text.of(
                        "แถวแรกของไฟล์ต้องเป็น code,frame,service,state,reason",
                        "The first row of the file must be code,frame,service,state,reason."));
    }

    private static Refusal at(CSVRecord row, String column, Refusal refusal) {
        String thai = "แถวที่ " + (row.getRecordNumber() + 1) + (column.isEmpty() ? "" : " คอลัมน์ " + column) + ": ";
        String english = "Row " + (row.getRecordNumber() + 1) + (column.isEmpty() ? "" : ", column " + column) + ": ";
        return new Refusal(
                refusal.code(),
                Text.of(
                        thai + refusal.happened().thai(),
                        english + refusal.happened().english()),
                refusal.next());
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static Optional<String> text(CSVRecord row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }
}
