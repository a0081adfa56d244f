package org.samut.core.form.compile;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;
import org.samut.core.text.Text;

/** One row of the kind {@code survey} understood: a question to the citizens. */
record SurveyRow(RowCells cells, Survey.Question question) {
    private static final Pattern CODE = Pattern.compile("survey\\.[0-9]{2,3}");
    private static final Set<Column> OWN = EnumSet.of(
            Column.CODE,
            Column.AREA_NO,
            Column.AREA,
            Column.MISSION,
            Column.NO,
            Column.STATUS,
            Column.KIND,
            Column.TEXT,
            Column.APPLIES_TO,
            Column.PRIOR,
            Column.SUPERSEDES);

    static boolean is(RowCells row) {
        return row.text(Column.KIND).equals("survey");
    }

    static SurveyRow read(RowCells row) {
        String code = row.wanted(Column.CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            row.fault(
                    Column.CODE,
                    Text.of("“" + code + "” ใช้เป็นรหัสคำถามไม่ได้", "\"" + code + "\" cannot be a question's code"),
                    Text.of(
                            "ใช้ survey. ตามด้วยเลขสองหลัก เช่น survey.01",
                            "Use survey. and two digits, such as survey.01."));
        }
        for (Column column : Column.values()) {
            if (!OWN.contains(column) && !row.isBlank(column)) {
                row.fault(
                        column,
                        Text.of("คำถามแบบสำรวจไม่มีคอลัมน์นี้", "a question of the survey has nothing here"),
                        Text.of("โปรดเว้นว่าง", "Leave it empty."));
            }
        }
        row.wanted(Column.AREA_NO);
        Standing standing = row.choice(Column.STATUS, IndicatorRow.STANDINGS, Standing.MODEL);
        Set<LaoType> types = IndicatorRow.appliesTo(row);
        return new SurveyRow(
                row,
                new Survey.Question(
                        code, row.wanted(Column.AREA), row.wanted(Column.NO), standing, IndicatorRow.text(row), types));
    }
}
