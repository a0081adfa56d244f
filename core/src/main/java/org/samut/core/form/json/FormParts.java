package org.samut.core.form.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Rule;
import org.samut.core.form.RuleTemplate;
import org.samut.core.form.Severity;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.head.Signatory;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;
import org.samut.core.text.Text;

/** Parts of a form's document that are read by themselves: nothing else of the document is wanted for them. */
final class FormParts {
    static final ItemKind[] KINDS = ItemKind.values();
    private static final LaoType[] TYPES = LaoType.values();
    private static final Severity[] SEVERITIES = {Severity.ERROR, Severity.WARNING};
    private static final Rule.Blanks[] BLANKS = Rule.Blanks.values();

    private FormParts() {}

    static ResultWords words(ObjectReader from) {
        return new ResultWords(
                from.text("met"), from.text("below"), from.text("noService"), from.text("notCarriedOut"));
    }

    static Signatory signatory(ObjectReader from) {
        return new Signatory(from.text("role"), from.textOr("position", ""));
    }

    static Set<LaoType> appliesTo(ObjectReader from) {
        Set<LaoType> types = new LinkedHashSet<>();
        for (String word : from.texts("appliesTo")) {
            boolean known = false;
            for (LaoType type : TYPES) {
                if (type.name().equals(word)) {
                    known = types.add(type);
                }
            }
            if (!known) {
                from.refuse(
                        "appliesTo",
                        Text.of(
                                "ประเภท อปท. “" + word + "” ไม่รู้จักหรือซ้ำ",
                                "LAO type \"" + word + "\" is unknown or twice"));
            }
        }
        if (types.isEmpty()) {
            from.refuse("appliesTo", Text.of("ไม่มี อปท. ประเภทใดตอบได้", "no LAO type answers it"));
        }
        return types;
    }

    static Item column(ObjectReader from) {
        return new Item(
                from.text("id"),
                from.choice("kind", KINDS),
                from.text("label"),
                from.textOr("unit", ""),
                from.whole("decimals", 0, 60),
                from.textsOrNone("choices"),
                List.of(),
                "");
    }

    static Scoring scoring(ObjectReader from) {
        String by = from.text("by");
        return switch (by) {
            case "target" ->
                new Scoring.ByTarget(
                        from.choice("measure", Scoring.Measure.values()),
                        from.decimal("target"),
                        from.choice("compare", Compare.values()));
            case "level" ->
                new Scoring.ByLevel(
                        from.textOr("value", ""),
                        from.objects("levels", each -> new Scoring.Level(each.decimal("from"), each.decimal("points"))),
                        from.truth("pilot"));
            case "checklist" -> new Scoring.ByChecklist(from.textsOrNone("required"));
            default -> {
                from.refuse(
                        "by", Text.of("ต้องเป็น target, level หรือ checklist", "target, level or checklist is wanted"));
                yield new Scoring.ByChecklist(List.of());
            }
        };
    }

    static RuleTemplate template(ObjectReader from) {
        return new RuleTemplate(
                from.text("id"),
                from.text("field"),
                from.text("expression"),
                from.choice("severity", SEVERITIES),
                from.choice("blanks", BLANKS),
                from.object("message", FormParts::sentence),
                from.object("mend", FormParts::sentence));
    }

    private static Text sentence(ObjectReader from) {
        return Text.of(from.text("th"), from.text("en"));
    }
}
