package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Rule;
import org.samut.core.form.Severity;
import org.samut.core.text.Text;

/** Reads the cell {@code rules}: {@code error: expression :: Thai :: English :: Thai mend :: English mend|…}. */
final class RulesCell {
    private static final Pattern HEAD = Pattern.compile("(error|warning)(?: +(skip|zero|break))?:(.*)", Pattern.DOTALL);
    private static final Map<String, Rule.Blanks> BLANKS =
            Map.of("skip", Rule.Blanks.SKIP, "zero", Rule.Blanks.ZERO, "break", Rule.Blanks.BREAK);
    private static final Text RIGHT = Text.of(
            "เขียนแบบ error: นิพจน์ :: ข้อความไทย :: ข้อความอังกฤษ (หรือ warning:) คั่นแต่ละข้อด้วย |"
                    + " ใส่ skip, zero หรือ break หลัง error เพื่อบอกว่าช่องว่างหมายถึงอะไร",
            "Write error: expression :: Thai :: English (or warning:), rules parted by |;"
                    + " skip, zero or break after error says what a blank means.");
    private static final Text MEND = Text.of(
            "โปรดตรวจสอบกับเอกสาร แล้วแก้ไขหรือกรอกเหตุผล", "Check it against the document; mend it or give a reason.");

    private RulesCell() {}

    static List<Rule> read(RowCells row, Indicator indicator) {
        List<Rule> rules = new ArrayList<>();
        for (String part : row.parts(Column.RULES)) {
            Matcher head = HEAD.matcher(part);
            String[] fields = head.matches()
                    ? Stream.of(head.group(3).split("::", -1))
                            .map(String::strip)
                            .toArray(String[]::new)
                    : new String[0];
            if (fields.length != 3 && fields.length != 5) {
                row.fault(Column.RULES, Text.of("“" + part + "” ใช้ไม่ได้", "\"" + part + "\" cannot be used"), RIGHT);
                continue;
            }
            rules.add(new Rule(
                    "rule-" + (rules.size() + 1),
                    indicator.code(),
                    field(indicator, fields[0]),
                    fields[0],
                    head.group(1).equals("error") ? Severity.ERROR : Severity.WARNING,
                    head.group(2) == null ? Rule.Blanks.SKIP : BLANKS.get(head.group(2)),
                    Text.of(fields[1], fields[2]),
                    fields.length == 5 ? Text.of(fields[3], fields[4]) : MEND));
        }
        return rules;
    }

    /** A finding leads to the item of its indicator that the expression names first. */
    private static String field(Indicator indicator, String expression) {
        return indicator.items().stream()
                .map(Item::id)
                .filter(expression::contains)
                .min((a, b) -> Integer.compare(expression.indexOf(a), expression.indexOf(b)))
                .orElse(indicator.items().get(0).id());
    }
}
