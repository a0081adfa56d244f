package org.samut.core.office;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.failure.Refusal;
import org.samut.core.spreadsheet.CsvText;
import org.samut.core.text.Text;

/**
 * A table of figures as a spreadsheet saves it: parted by commas, semicolons or tabs, columns in any order, with or
 * without a byte order mark, a {@code sep=} line or empty rows at its end. A cell under no heading is refused: it may
 * be the half of a figure that a comma cut.
 *
 * @param rows those in which something stands
 * @param refusals what is wrong with the table itself
 */
record ValuesTable(List<Row> rows, List<Refusal> refusals) {
    private static final int MOST_ROWS = 20_000;
    private static final List<String> COLUMNS =
            List.of("code", "frame", "service", "state", "reason", "satisfied", "improve", "value");
    private static final String PARTING = ",;\t";
    private static final Text HEADINGS = Text.of(
            "แถวแรกของไฟล์ต้องเป็น code,frame,service,state,reason (แบบสำรวจ: satisfied,improve)",
            "The first row of the file must be code,frame,service,state,reason (a survey's: satisfied,improve).");

    /** One row by its number in the file, counted as a spreadsheet counts, and its cells by column. */
    record Row(int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static ValuesTable read(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        int firstRow = 1;
        char parting = parting(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            parting = PARTING.indexOf(text.charAt(4)) >= 0 ? text.charAt(4) : parting;
            text = text.substring(firstLine(text).length()).replaceFirst("^\r?\n", "");
            firstRow = 2;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(parting)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return new Reading(firstRow).of(parser);
        } catch (IOException | RuntimeException e) {
            // commons-csv tells of a broken file by unchecked exceptions too.
            return new ValuesTable(
                    List.of(),
                    List.of(refusal(
                            "อ่านตารางในไฟล์นี้ไม่ได้",
                            "The table in this file cannot be read.",
                            Text.of(
                                    "โปรดเปิดในโปรแกรมตารางคำนวณ แล้วบันทึกใหม่เป็น CSV UTF-8",
                                    "Please open it in a spreadsheet and save it again as CSV UTF-8."))));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** The headings hold none of these themselves. */
    private static char parting(String text) {
        return (char) firstLine(text)
                .chars()
                .filter(c -> PARTING.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static Refusal refusal(String thai, String english, Text next) {
        return new Refusal(
                "values.columns", Text.of(thai + " ยังไม่ได้นำเข้าข้อมูลใด", english + " Nothing was imported."), next);
    }

    /** One pass over the parsed table. */
    private static final class Reading {
        private final List<Row> rows = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private int number;

        Reading(int firstRow) {
            this.number = firstRow - 1;
        }

        ValuesTable of(CSVParser parser) {
            List<String> headings = null;
            for (CSVRecord record : parser) {
                number++;
                if (record.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headings == null) {
                    headings = headings(record);
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    refuse("ไฟล์ยาวเกิน " + MOST_ROWS + " แถว", "The file has more than " + MOST_ROWS + " rows.");
                    break;
                }
                rows.add(row(record, headings));
            }
            if (headings == null || !headings.contains("code")) {
                refuse("ไม่มีคอลัมน์ code", "The column code is missing.");
                rows.clear();
            }
            return new ValuesTable(List.copyOf(rows), List.copyOf(refusals));
        }

        private List<String> headings(CSVRecord record) {
            List<String> headings = new ArrayList<>();
            for (String cell : record) {
                String heading = cell.strip().toLowerCase(Locale.ROOT);
                if (!heading.isEmpty() && !COLUMNS.contains(heading)) {
                    refuse("ไม่รู้จักคอลัมน์ \"" + cell + "\"", "The column \"" + cell + "\" is not known.");
                } else if (!heading.isEmpty() && headings.contains(heading)) {
                    refuse("คอลัมน์ " + heading + " มีซ้ำกัน", "The column " + heading + " stands there twice.");
                }
                headings.add(heading);
            }
            return headings;
        }

        private Row row(CSVRecord record, List<String> headings) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < record.size(); i++) {
                String heading = i < headings.size() ? headings.get(i) : "";
                if (!heading.isEmpty()) {
                    cells.put(heading, CsvText.read(record.get(i)));
                } else if (!record.get(i).isBlank()) {
                    refusals.add(refusal(
                            "แถวที่ " + number + ": มี \"" + record.get(i) + "\" เกินจากหัวคอลัมน์",
                            "Row " + number + ": \"" + record.get(i) + "\" stands under no heading.",
                            Text.of(
                                    "หากเป็นตัวเลขที่มีจุลภาค เช่น 1,234 โปรดเขียน 1234 หรือ \"1,234\"",
                                    "If it is part of a figure such as 1,234, please write 1234 or \"1,234\".")));
                }
            }
            return new Row(number, Map.copyOf(cells));
        }

        private void refuse(String thai, String english) {
            refusals.add(refusal(thai, english, HEADINGS));
        }
    }
}
