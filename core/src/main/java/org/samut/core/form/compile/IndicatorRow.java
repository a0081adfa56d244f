package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Rule;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.lao.LaoType;
import org.samut.core.rule.GivenRules;
import org.samut.core.text.Text;

/** One row understood: an indicator with its rules, and where it belongs. */
record IndicatorRow(
        RowCells cells, String areaCode, String area, String mission, Indicator indicator, List<Rule> rules) {

    /** The kinds of the column {@code kind}, with the columns that each needs beside those every file has. */
    enum Kind {
        RATIO(EnumSet.of(Column.LABEL_1, Column.LABEL_2, Column.UNIT, Column.DECIMALS, Column.TARGET, Column.COMPARE)),
        RATE(EnumSet.of(Column.LABEL_1, Column.LABEL_2, Column.UNIT, Column.DECIMALS, Column.TARGET, Column.COMPARE)),
        COUNT(EnumSet.of(Column.LABEL_2, Column.UNIT, Column.DECIMALS, Column.TARGET, Column.COMPARE)),
        YESNO(EnumSet.noneOf(Column.class)),
        SCORE(EnumSet.of(Column.LEVELS)),
        CHECKLIST(EnumSet.of(Column.CHECKLIST)),
        /** A question to the citizens and no indicator: see {@link SurveyRow}. */
        SURVEY(EnumSet.noneOf(Column.class));

        private final Set<Column> columns;

        Kind(Set<Column> columns) {
            this.columns = columns;
        }

        Set<Column> columns() {
            return columns;
        }
    }

    static final Map<String, Kind> KINDS = Map.of(
            "ratio", Kind.RATIO,
            "rate", Kind.RATE,
            "count", Kind.COUNT,
            "yesno", Kind.YESNO,
            "score", Kind.SCORE,
            "checklist", Kind.CHECKLIST,
            "survey", Kind.SURVEY);
    static final Map<String, Standing> STANDINGS = Map.of("official", Standing.OFFICIAL, "model", Standing.MODEL);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final int LONGEST_CODE = 40;

    /** Empty where the kind or the code is wrong; then nothing more can be said of the row. */
    static Optional<IndicatorRow> read(RowCells row) {
        Kind kind = row.choice(Column.KIND, KINDS, null);
        String code = code(row);
        String text = text(row);
        Standing standing = row.choice(Column.STATUS, STANDINGS, Standing.MODEL);
        Set<LaoType> types = appliesTo(row);
        String areaCode = row.wanted(Column.AREA_NO);
        String area = row.wanted(Column.AREA);
        if (kind == null || code.isEmpty()) {
            return Optional.empty();
        }
        List<Item> items = new ItemsCell(row, code).read(items(row, kind, code, text));
        Scoring scoring = scoring(row, kind, items);
        if (items.isEmpty()) {
            row.fault(
                    Column.ITEMS,
                    Text.of("ตัวชี้วัดนี้ไม่มีรายการให้ตอบ", "this indicator has no item to answer"),
                    Text.of("โปรดกรอก checklist หรือ items", "Fill in checklist or items."));
            return Optional.empty();
        }
        Indicator indicator = new Indicator(
                code,
                row.wanted(Column.NO),
                standing,
                text,
                items,
                scoring,
                types,
                row.parts(Column.EVIDENCE),
                row.text(Column.BASIS),
                row.text(Column.GUIDANCE));
        List<Rule> rules = new ArrayList<>(GivenRules.of(indicator));
        rules.addAll(RulesCell.read(row, indicator));
        return Optional.of(new IndicatorRow(row, areaCode, area, row.text(Column.MISSION), indicator, rules));
    }

    private static String code(RowCells row) {
        String code = row.wanted(Column.CODE);
        if (row.cell(Column.CODE).isNumber()) {
            row.fault(
                    Column.CODE,
                    Text.of(
                            "เซลล์เป็นตัวเลข " + code + " รหัสเช่น 1.10 จะกลายเป็น 1.1",
                            "the cell is the number " + code + "; a code such as 1.10 would become 1.1"),
                    Text.of(
                            "โปรดจัดรูปแบบคอลัมน์เป็นข้อความ (Text) แล้วพิมพ์รหัสใหม่",
                            "Format the column as text and type the code again."));
        }
        if (!code.isEmpty() && (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE)) {
            row.fault(
                    Column.CODE,
                    Text.of("“" + code + "” ใช้เป็นรหัสไม่ได้", "\"" + code + "\" cannot be a code"),
                    Text.of("ใช้ A-Z a-z 0-9 และจุด เช่น 1.01", "Use letters, digits and points, such as 1.01."));
            return "";
        }
        if (Survey.owns(code)) {
            row.fault(
                    Column.CODE,
                    Text.of("รหัส survey ใช้กับแบบสำรวจเท่านั้น", "survey is the survey's own code"),
                    Text.of(
                            "โปรดใช้รหัสอื่น หรือกำหนด kind เป็น survey",
                            "Use another code, or make it a row of kind survey."));
            return "";
        }
        return code;
    }

    static String text(RowCells row) {
        String text = row.wanted(Column.TEXT);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!placeholder.group().equals("{ประเภท}")) {
                row.fault(
                        Column.TEXT,
                        Text.of("ไม่รู้จัก " + placeholder.group(), placeholder.group() + " is not known"),
                        Text.of("ใช้ได้เฉพาะ {ประเภท}", "Only {ประเภท} is known."));
            }
        }
        return text;
    }

    static Set<LaoType> appliesTo(RowCells row) {
        Text right = Text.of(
                "ALL หรือ PAO|CITY|TOWN|SUBDISTRICT|SAO|BMA|PATTAYA เฉพาะที่ใช้",
                "ALL, or of PAO|CITY|TOWN|SUBDISTRICT|SAO|BMA|PATTAYA those that answer it.");
        if (row.text(Column.APPLIES_TO).equals("ALL")) {
            return EnumSet.allOf(LaoType.class);
        }
        Set<LaoType> types = EnumSet.noneOf(LaoType.class);
        List<String> parts = row.parts(Column.APPLIES_TO);
        if (parts.isEmpty()) {
            row.fault(
                    Column.APPLIES_TO,
                    Text.of("ไม่มี อปท. ประเภทใดตอบตัวชี้วัดนี้ได้", "no LAO type could reach this indicator"),
                    right);
        }
        for (String part : parts) {
            Optional<LaoType> type = List.of(LaoType.values()).stream()
                    .filter(each -> each.name().equals(part))
                    .findFirst();
            type.ifPresentOrElse(
                    types::add,
                    () -> row.fault(
                            Column.APPLIES_TO,
                            Text.of("ไม่รู้จักประเภท “" + part + "”", "the LAO type \"" + part + "\" is not known"),
                            right));
        }
        return types;
    }

    private static List<Item> items(RowCells row, Kind kind, String code, String text) {
        String unit = row.text(Column.UNIT);
        return switch (kind) {
            case RATIO, RATE -> {
                int decimals = row.whole(Column.DECIMALS, 10);
                String first = row.isBlank(Column.UNIT_1) && kind == Kind.RATIO ? unit : row.text(Column.UNIT_1);
                row.wanted(Column.UNIT);
                yield List.of(
                        Item.of(
                                code + ".frame",
                                ItemKind.FRAME,
                                row.wanted(Column.LABEL_1),
                                first,
                                kind == Kind.RATIO ? decimals : 0),
                        Item.of(code + ".service", ItemKind.SERVICE, row.wanted(Column.LABEL_2), unit, decimals));
            }
            case COUNT -> {
                row.wanted(Column.UNIT);
                yield List.of(Item.of(
                        code + ".service",
                        ItemKind.COUNT,
                        row.wanted(Column.LABEL_2),
                        unit,
                        row.whole(Column.DECIMALS, 10)));
            }
            case YESNO -> {
                String label = row.isBlank(Column.LABEL_2) ? text : row.text(Column.LABEL_2);
                yield List.of(Item.of(code + ".service", ItemKind.YES_NO, label, "", 0));
            }
            case SCORE, CHECKLIST, SURVEY -> List.of();
        };
    }

    private static Scoring scoring(RowCells row, Kind kind, List<Item> items) {
        ScoringCell cell = new ScoringCell(row);
        return switch (kind) {
            case RATIO -> cell.target(Measure.RATIO);
            case RATE -> cell.target(Measure.RATE);
            case COUNT -> cell.target(Measure.COUNT);
            case YESNO -> cell.target(Measure.YES_NO);
            case SCORE -> cell.levels(items);
            case CHECKLIST, SURVEY -> cell.checklist(items);
        };
    }
}
