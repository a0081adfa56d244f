package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.form.PriorForm;
import org.samut.core.form.Rule;
import org.samut.core.form.RuleTemplate;
import org.samut.core.form.Supersedes;
import org.samut.core.form.Survey;
import org.samut.core.form.compile.sheet.Cell;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.form.compile.sheet.Sheets;
import org.samut.core.text.Text;

/** One compiling of one file: headings, keys, rows, then what they say of each other. */
final class Compilation {
    private final Sheets sheets;
    private final Faults faults;
    private final List<SurveyRow> questions = new ArrayList<>();

    Compilation(Sheets sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    Outcome<Form> form() {
        Headings headings = new Headings(sheets, faults);
        FormKeys keys = new FormKeys(sheets.keys(), sheets.form(), faults);
        List<IndicatorRow> rows = headings.areWhole() ? rows(headings) : List.of();
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
        Optional<Supersedes> supersedes = new SupersedesCells(rows, questions).read(keys.supersedes());
        if (!faults.none()) {
            return Outcome.refused(faults.all());
        }
        Survey survey = questions.isEmpty()
                ? Survey.NONE
                : new Survey(
                        keys.surveyRequired(),
                        questions.stream().map(SurveyRow::question).toList());
        return Outcome.done(new Form(keys.head(), areas, rules(rows), survey, prior, supersedes));
    }

    /** What goes on from last year's form, as far as the key and the column say so. */
    private Optional<PriorForm> prior(FormKeys keys, List<IndicatorRow> rows) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> takenBy = new HashMap<>();
        Map<String, RowCells> asked = new LinkedHashMap<>();
        rows.forEach(row -> asked.put(row.indicator().code(), row.cells()));
        questions.forEach(row -> asked.put(row.question().code(), row.cells()));
        for (Map.Entry<String, RowCells> row : asked.entrySet()) {
            String code = row.getKey();
            String said = row.getValue().text(Column.PRIOR);
            String before = said.isEmpty() ? code : said.equals("-") ? "" : said;
            if (!said.isEmpty() && keys.prior().isEmpty()) {
                row.getValue()
                        .fault(
                                Column.PRIOR,
                                Text.of("ยังไม่ได้บอกแบบของปีก่อน", "last year's form is not named"),
                                Text.of("โปรดเพิ่มบรรทัด #prior=รหัสแบบ", "Add a line #prior=ID of that form."));
            } else if (!before.equals(code)) {
                codes.put(code, before);
            }
            Optional<String> other =
                    before.isEmpty() ? Optional.empty() : Optional.ofNullable(takenBy.putIfAbsent(before, code));
            if (other.isPresent() && keys.prior().isPresent()) {
                row.getValue()
                        .fault(
                                Column.PRIOR,
                                Text.of(
                                        "รหัสปีก่อน " + before + " ใช้กับ " + other.get() + " แล้ว",
                                        "last year's " + before + " already belongs to " + other.get()),
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

    private List<IndicatorRow> rows(Headings headings) {
        List<IndicatorRow> rows = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        for (List<Cell> cells : sheets.rows()) {
            RowCells row = headings.row(cells);
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
                questions.add(SurveyRow.read(row));
            } else {
                IndicatorRow.read(row).ifPresent(rows::add);
            }
        }
        return rows;
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
