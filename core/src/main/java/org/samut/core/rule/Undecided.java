package org.samut.core.rule;

import org.samut.core.form.Rule;
import org.samut.core.form.Severity;
import org.samut.core.text.Text;

/** Findings that are the form's fault: something of it could not be evaluated. They block, and name what. */
public final class Undecided {
    /** The rule id of a computed item that cannot be computed. */
    public static final String COMPUTED = "computed";

    /** The rule id of a score whose expression cannot be evaluated. */
    public static final String SCORE = "score";

    private static final Text MEND = Text.of(
            "ตัวเลขที่กรอกไว้ไม่หาย และไม่ใช่ความผิดของผู้กรอก โปรดแจ้งเจ้าของแบบพร้อมชื่อกฎนี้ หรือรอแบบรุ่นแก้ไข",
            "What was entered is kept, and this is not the officer's fault. Tell the form's owner the name of this rule,"
                    + " or wait for a mended version of the form.");

    private Undecided() {}

    static Finding finding(Rule rule, Text reason) {
        return finding(rule.indicator(), rule.field(), rule.id(), reason);
    }

    public static Finding finding(String indicator, String field, String rule, Text reason) {
        return new Finding(
                indicator,
                field,
                rule,
                Severity.UNDECIDED,
                Text.of(
                        "กฎ “" + rule + "” ของแบบตรวจไม่ได้: " + reason.thai(),
                        "The form's rule \"" + rule + "\" could not be evaluated: " + reason.english()),
                MEND,
                false);
    }
}
