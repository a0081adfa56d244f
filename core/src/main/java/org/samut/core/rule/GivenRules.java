package org.samut.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Rule;
import org.samut.core.form.Rule.Blanks;
import org.samut.core.form.Severity;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.text.Text;

/** The rules that an indicator gets by itself when its form is compiled, written into the form as expressions. */
public final class GivenRules {
    public static final String SERVICE_WITHIN_FRAME = "service-within-frame";
    public static final String JUMP = "jump-";
    public static final String DECIMALS = "decimals-";
    public static final String SIZE = "size-";

    /** Things a LAO has a handful or some hundreds of; who writes thousands has often counted metres. */
    private static final Set<String> FEW = Set.of("สาย", "แห่ง", "จุด");

    private static final Text WITHIN = Text.of(
            "(2) {service} มากกว่า (1) {frame} ผลจะเกินร้อยละ 100",
            "(2) {service} is more than (1) {frame}: the percentage would be over 100.");
    private static final Text WITHIN_MEND = Text.of(
            "โปรดตรวจสอบตัวเลขทั้งสองกับเอกสาร ว่าสลับช่องหรือใช้คนละหน่วยหรือไม่ แล้วแก้ไข",
            "Check both figures against the document, whether they were swapped or are in different units, and mend"
                    + " them.");
    private static final Text REASON = Text.of(
            "โปรดตรวจสอบกับเอกสาร หากถูกต้องแล้วโปรดกรอกเหตุผลในช่อง “เหตุผล” ของตัวชี้วัดนี้",
            "Check it against the document. If it is right, say why in this indicator's reason.");

    private GivenRules() {}

    /** The rules for one indicator; none for those without a figure against a target. */
    public static List<Rule> of(Indicator indicator) {
        List<Rule> rules = new ArrayList<>();
        if (indicator.scoring() instanceof Scoring.ByTarget target
                && indicator.service().isPresent()
                && target.measure() != Measure.YES_NO) {
            boolean isRatio = target.measure() == Measure.RATIO;
            if (isRatio && indicator.frame().isPresent()) {
                rules.add(within(indicator));
            }
            for (Item item : indicator.items()) {
                if (item.kind() == ItemKind.FRAME || item.name().equals("service")) {
                    rules.add(jump(indicator, item));
                    // The unit of a rate is that of (2) for each (1): it says nothing of the decimals of (1).
                    if (isRatio || item.kind() != ItemKind.FRAME) {
                        rules.add(decimals(indicator, item));
                    }
                }
            }
            if (isRatio) {
                indicator
                        .frame()
                        .filter(frame -> FEW.contains(frame.unit()))
                        .ifPresent(frame -> rules.add(size(indicator, frame)));
            }
        }
        return rules;
    }

    private static Rule within(Indicator indicator) {
        String service = indicator.service().orElseThrow().id();
        String frame = indicator.frame().orElseThrow().id();
        String expression = service + " <= " + frame;
        return new Rule(
                SERVICE_WITHIN_FRAME,
                indicator.code(),
                service,
                expression,
                Severity.ERROR,
                Blanks.SKIP,
                WITHIN,
                WITHIN_MEND);
    }

    /** More than ten times last year's figure, or less than a tenth of it; 0 on either side says nothing. */
    private static Rule jump(Indicator indicator, Item item) {
        String now = item.id();
        String prior = "prior('" + now + "')";
        String expression = now + " = 0 or " + prior + " = 0 or (" + now + " <= " + prior + " * 10 and " + now
                + " * 10 >= " + prior + ")";
        String name = item.name();
        Text message = Text.of(
                numbered(item) + " {" + name + "} ต่างจากปีก่อน {prior." + name + "} เกินสิบเท่า",
                numbered(item) + " {" + name + "} differs from last year's {prior." + name + "} more than tenfold.");
        return warning(JUMP + name, indicator, item, expression, message);
    }

    private static Rule decimals(Indicator indicator, Item item) {
        String expression = "round(" + item.id() + ", " + item.decimals() + ") = " + item.id();
        Text message = Text.of(
                numbered(item) + " {" + item.name() + "} มีทศนิยมมากกว่าที่หน่วยนี้ใช้ตามปกติ อาจใช้ผิดหน่วย",
                numbered(item) + " {" + item.name() + "} has more decimals than its unit usually has; the unit may be"
                        + " another.");
        return warning(DECIMALS + item.name(), indicator, item, expression, message);
    }

    private static Rule size(Indicator indicator, Item item) {
        Text message = Text.of(
                numbered(item) + " {" + item.name() + "} มากผิดปกติสำหรับหน่วย “" + item.unit()
                        + "” อาจนับเป็นเมตรหรือหน่วยอื่น",
                numbered(item) + " {" + item.name() + "} is unusually many for the unit \"" + item.unit()
                        + "\"; metres or another unit may have been entered.");
        return warning(SIZE + item.name(), indicator, item, item.id() + " < 1000", message);
    }

    private static Rule warning(String id, Indicator indicator, Item item, String expression, Text message) {
        return new Rule(id, indicator.code(), item.id(), expression, Severity.WARNING, Blanks.SKIP, message, REASON);
    }

    private static String numbered(Item item) {
        return item.kind() == ItemKind.FRAME ? "(1)" : "(2)";
    }
}
