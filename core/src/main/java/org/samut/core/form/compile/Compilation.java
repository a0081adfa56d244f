package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.form.PriorForm;
import org.samut.core.form.Rule;
import org.samut.core.form.RuleTemplate;
import org.samut.core.form.Survey;
import org.samut.core.text.Text;

/** One compiling of one file: headings, keys, rows, then what they say of each other. */
final class Compilation {
    private final Sheets sheets;
    private final Faults faults;
    private final List<Survey.Question> questions = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    Compilation(Sheets sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    Outcome<Form> form() {
        headings();
        FormKeys keys = new FormKeys(sheets.keys(), keySheet(), faults);
        List<IndicatorRow> rows = columns.isEmpty() ? List.of() : rows();
        if (rows.isEmpty() && faults.none()) {
            faults.note(
                    Text.of(
                            "ชีต " + sheets.indicators() + " ไม่มีแถวตัวชี้วัด",
                            "Sheet " + sheets.indicators() + " has no row of an indicator."),
                    Text.of(
                            "โปรดเพิ่มตัวชี้วัดใต้หัวคอลัมน์ แถวละหนึ่งตัว",
                            "Add indicators below the headings, one to a row."));
        }
        if (questions.isEmpty() && faults.none() && keys.surveyRequired()) {
            faults.note(
                    Text.of("survey=required แต่ไม่มีแถวชนิด survey", "survey=required, but no row is of kind survey."),
                    Text.of("โปรดเพิ่มคำถาม หรือลบ survey", "Add the questions, or delete survey."));
        }
        List<Area> areas = areas(rows);
        new FormulaCheck(rows, faults).check(rows);
        Optional<PriorForm> prior = prior(keys, rows);
        if (!faults.none()) {
            return Outcome.refused(faults.all());
        }
        return Outcome.done(new Form(
                keys.id(),
                keys.whole("version", 1, 999_999),
                keys.text("assessment"),
                keys.text("title"),
                keys.text("owner"),
                keys.whole("year", 2400, 2700),
                keys.standing(),
                keys.window(),
                keys.whole("percent_decimals", 0, 10),
                keys.words(),
                keys.signatories(),
                areas,
                rules(rows),
                keys.zipEvidence(),
                questions.isEmpty() ? Survey.NONE : new Survey(keys.surveyRequired(), questions),
                prior));
    }

    /** What goes on from last year's form, as far as the key and the column say so. */
    private static Optional<PriorForm> prior(FormKeys keys, List<IndicatorRow> rows) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> takenBy = new HashMap<>();
        for (IndicatorRow row : rows) {
            String code = row.indicator().code();
            String said = row.cells().text(Column.PRIOR);
            String before = said.isEmpty() ? code : said.equals("-") ? "" : said;
            if (!said.isEmpty() && keys.prior().isEmpty()) {
                row.cells()
                        .fault(
                                Column.PRIOR,
                                Text.of("ยังไม่ได้บอกแบบของปีก่อน", "last year's form is not named"),
                                Text.of("โปรดเพิ่มบรรทัด #prior=รหัสแบบ", "Add a line #prior=ID of that form."));
            } else if (!before.equals(code)) {
                codes.put(code, before);
            }
            String other = before.isEmpty() ? null : takenBy.putIfAbsent(before, code);
            if (other != null && keys.prior().isPresent()) {
                row.cells()
                        .fault(
                                Column.PRIOR,
                                Text.of(
                                        "รหัสปีก่อน " + before + " ใช้กับ " + other + " แล้ว",
                                        "last year's " + before + " already belongs to " + other),
                                Text.of(
                                        "โปรดระบุรหัสปีก่อนของแต่ละตัวชี้วัด หรือ - ถ้าไม่มี",
                                        "Give each indicator a code of its own, or - where there was none."));
            }
        }
        return keys.prior().map(id -> new PriorForm(id, codes));
    }

    /** Rules of one template stand together, so that the document writes their texts once. */
    private static List<Rule> rules(List<IndicatorRow> rows) {
        Map<RuleTemplate, List<Rule>> byTemplate = new LinkedHashMap<>();
        for (IndicatorRow row : rows) {
            for (Rule rule : row.rules()) {
                byTemplate
                        .computeIfAbsent(RuleTemplate.of(rule), each -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byTemplate.values().stream().flatMap(List::stream).toList();
    }

    private String keySheet() {
        return sheets.indicators().equals(XlsxSheets.INDICATORS) ? XlsxSheets.FORM : sheets.indicators();
    }

    private void headings() {
        for (int index = 0; index < sheets.header().size(); index++) {
            Cell cell = sheets.header().get(index);
            Optional<Column> column = Column.of(cell.text());
            if (column.isEmpty() && !cell.isBlank()) {
                faults.at(
                        cell,
                        cell.text(),
                        Text.of(
                                "ไม่รู้จักคอลัมน์ “" + cell.text() + "”",
                                "the column \"" + cell.text() + "\" is not known"),
                        Text.of("คอลัมน์ที่ใช้ได้: " + Column.headings(), "Known columns: " + Column.headings() + "."));
            } else if (column.isPresent() && columns.putIfAbsent(column.get(), index) != null) {
                faults.at(
                        cell,
                        cell.text(),
                        Text.of("คอลัมน์นี้ซ้ำ", "this column stands twice"),
                        Text.of("โปรดเหลือไว้คอลัมน์เดียว", "Leave one of them."));
            }
        }
        Set<Column> missing = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            if (column.isAlwaysWanted() && !columns.containsKey(column)) {
                missing.add(column);
            }
        }
        for (List<Cell> row : columns.containsKey(Column.KIND) ? sheets.rows() : List.<List<Cell>>of()) {
            int at = columns.get(Column.KIND);
            IndicatorRow.Kind kind =
                    at < row.size() ? IndicatorRow.KINDS.get(row.get(at).text()) : null;
            if (kind != null) {
                kind.columns().stream()
                        .filter(column -> !columns.containsKey(column))
                        .forEach(missing::add);
            }
        }
        for (Column column : missing) {
            faults.note(
                    Text.of(
                            "ชีต " + sheets.indicators() + ": ขาดคอลัมน์ " + column.heading(),
                            "Sheet " + sheets.indicators() + ": the column " + column.heading() + " is missing."),
                    Text.of("โปรดเพิ่มหัวคอลัมน์ " + column.heading(), "Add the heading " + column.heading() + "."));
        }
        if (!missing.isEmpty()) {
            // Each row would complain of the same column once more.
            columns.clear();
        }
    }

    private List<IndicatorRow> rows() {
        List<IndicatorRow> rows = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        for (List<Cell> cells : sheets.rows()) {
            RowCells row = row(cells);
            String code = row.text(Column.CODE);
            Integer before = codes.putIfAbsent(code, cells.get(0).row());
            if (before != null && !code.isEmpty()) {
                row.fault(
                        Column.CODE,
                        Text.of(
                                "รหัส " + code + " ซ้ำกับแถว " + before,
                                "the code " + code + " already stands in row " + before),
                        Text.of("โปรดให้แต่ละตัวชี้วัดมีรหัสของตนเอง", "Give each indicator a code of its own."));
            }
            if (SurveyRow.is(row)) {
                questions.add(SurveyRow.read(row).question());
            } else {
                IndicatorRow.read(row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private RowCells row(List<Cell> cells) {
        Map<Column, Cell> byColumn = new EnumMap<>(Column.class);
        Cell first = cells.get(0);
        columns.forEach((column, index) -> byColumn.put(
                column,
                index < cells.size() ? cells.get(index) : Cell.text(first.sheet(), first.row(), index + 1, "")));
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            boolean hasHeading = index < sheets.header().size()
                    && !sheets.header().get(index).isBlank();
            if (!hasHeading && !cell.isBlank()) {
                faults.at(
                        cell,
                        "-",
                        Text.of(
                                "“" + cell.text() + "” อยู่ในคอลัมน์ที่ไม่มีหัว",
                                "\"" + cell.text() + "\" stands in a column without a heading"),
                        Text.of(
                                "โปรดตรวจสอบว่ามีเครื่องหมายจุลภาคเกิน หรือค่าที่มีจุลภาคไม่ได้อยู่ใน \" \"",
                                "Look for a comma too many, or a value with commas that is not in quotation marks."));
            }
        }
        return new RowCells(byColumn, first, faults);
    }

    private List<Area> areas(List<IndicatorRow> rows) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Map<String, List<Indicator>>> missions = new LinkedHashMap<>();
        for (IndicatorRow row : rows) {
            String title = titles.putIfAbsent(row.areaCode(), row.area());
            if (title != null && !title.equals(row.area())) {
                row.cells()
                        .fault(
                                Column.AREA,
                                Text.of(
                                        "ด้านที่ " + row.areaCode() + " เคยชื่อ “" + title + "”",
                                        "area " + row.areaCode() + " was named \"" + title + "\" before"),
                                Text.of(
                                        "โปรดใช้ชื่อเดียวกันทุกแถว หรือใช้เลขด้านอื่น",
                                        "Use one name in all rows, or another area_no."));
            }
            missions.computeIfAbsent(row.areaCode(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(row.mission(), mission -> new ArrayList<>())
                    .add(row.indicator());
        }
        List<Area> areas = new ArrayList<>();
        missions.forEach((code, byMission) -> areas.add(new Area(
                code,
                titles.get(code),
                byMission.entrySet().stream()
                        .map(mission -> new Mission(mission.getKey(), mission.getValue()))
                        .toList())));
        return areas;
    }
}
