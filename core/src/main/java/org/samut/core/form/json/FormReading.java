package org.samut.core.form.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Mission;
import org.samut.core.form.PriorForm;
import org.samut.core.form.Rule;
import org.samut.core.form.RuleTemplate;
import org.samut.core.form.Supersedes;
import org.samut.core.form.Survey;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.Standing;
import org.samut.core.form.head.Window;
import org.samut.core.text.Text;

/** One reading of a form's document: members in any order, each checked, unknown ones refused. */
final class FormReading {
    private static final Standing[] STANDINGS = Standing.values();
    private static final Pattern SURVEY_CODE = Pattern.compile("survey\\.[0-9]{2,3}");

    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    Outcome<Form> read(Node root) {
        ObjectReader reader = ObjectReader.of("", root, refusals);
        if (root instanceof Node.Members object
                && object.members().get("format") instanceof Node.Words format
                && !format.text().equals(FormJson.FORMAT)) {
            return Outcome.refused(FormRefusals.unknownFormat(format.text()));
        }
        Form form = reader.whole(this::form);
        return refusals.isEmpty() ? Outcome.done(form) : Outcome.refused(refusals);
    }

    private Form form(ObjectReader from) {
        from.text("format");
        LocalDate opens = from.date("opens");
        LocalDate closes = from.date("closes");
        if (closes.isBefore(opens)) {
            from.refuse("closes", Text.of("วันปิดอยู่ก่อนวันเปิด", "it closes before it opens"));
            closes = opens;
        }
        FormHead head = new FormHead(
                from.text("id"),
                from.whole("version", 1, 999_999),
                from.text("assessment"),
                from.text("title"),
                from.text("owner"),
                from.whole("year", 2400, 2700),
                from.choice("standing", STANDINGS),
                new Window(opens, closes),
                from.whole("percentDecimals", 0, 10),
                from.object("words", FormParts::words),
                from.objects("signatories", FormParts::signatory),
                from.truthOrFalse("zipEvidence"),
                from.truthOrFalse("declaredSigning"));
        return new Form(
                head,
                from.objects("areas", this::area),
                rules(from),
                from.objectOr("survey", this::survey, Survey.NONE),
                prior(from),
                from.objectOr("supersedes", each -> Optional.of(supersedes(each)), Optional.empty()));
    }

    private Supersedes supersedes(ObjectReader from) {
        Map<String, String> mapped = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        from.objectsOrNone("codes", each -> {
            String code = each.text("code");
            String before = each.textOr("before", "");
            boolean item = code.lastIndexOf('.') > 0 && codes.contains(code.substring(0, code.lastIndexOf('.')));
            if (!codes.contains(code) && !item) {
                each.refuse(
                        "code",
                        Text.of(
                                "ไม่มีตัวชี้วัดหรือช่องรหัส “" + code + "”",
                                "there is no indicator or item \"" + code + "\""));
            }
            if (mapped.put(code, before) != null || !before.isEmpty() && !taken.add(before)) {
                each.refuse(
                        "before",
                        Text.of(
                                "“" + code + "” หรือ “" + before + "” ซ้ำ",
                                "\"" + code + "\" or \"" + before + "\" stands twice"));
            }
            return code;
        });
        return new Supersedes(from.whole("version", 1, 999_999), mapped);
    }

    private Optional<PriorForm> prior(ObjectReader from) {
        return from.objectOr("prior", each -> Optional.of(priorForm(each)), Optional.empty());
    }

    private PriorForm priorForm(ObjectReader from) {
        Map<String, String> mapped = new TreeMap<>();
        from.objectsOrNone("codes", each -> {
            String code = each.text("code");
            if (!codes.contains(code)) {
                each.refuse(
                        "code", Text.of("ไม่มีตัวชี้วัดรหัส “" + code + "”", "there is no indicator \"" + code + "\""));
            }
            mapped.put(code, each.textOr("prior", ""));
            return code;
        });
        return new PriorForm(from.text("form"), mapped);
    }

    private Area area(ObjectReader from) {
        return new Area(from.text("code"), from.text("title"), from.objects("missions", this::mission));
    }

    private Mission mission(ObjectReader from) {
        return new Mission(from.text("title"), from.objects("indicators", this::indicator));
    }

    private Indicator indicator(ObjectReader from) {
        String code = from.text("code");
        if (!codes.add(code)) {
            from.refuse("code", Text.of("รหัส " + code + " ซ้ำ", "the code " + code + " stands twice"));
        }
        if (Survey.owns(code)) {
            from.refuse("code", Text.of("รหัส survey ใช้กับแบบสำรวจเท่านั้น", "survey is the survey's own code"));
        }
        return new Indicator(
                code,
                from.text("number"),
                from.choice("standing", STANDINGS),
                from.text("text"),
                from.objects("items", each -> item(each, code)),
                from.object("scoring", FormParts::scoring),
                FormParts.appliesTo(from),
                from.textsOrNone("evidence"),
                from.textOr("basis", ""),
                from.textOr("guidance", ""));
    }

    private Item item(ObjectReader from, String code) {
        String id = from.text("id");
        if (!id.startsWith(code + ".") || !items.add(id)) {
            from.refuse(
                    "id",
                    Text.of(
                            "รหัสรายการ “" + id + "” ต้องขึ้นต้นด้วย " + code + ". และไม่ซ้ำ",
                            "the item id \"" + id + "\" must begin with " + code + ". and stand once"));
        }
        return new Item(
                id,
                from.choice("kind", FormParts.KINDS),
                from.text("label"),
                from.textOr("unit", ""),
                from.whole("decimals", 0, 60),
                from.textsOrNone("choices"),
                from.objectsOrNone("columns", FormParts::column),
                from.textOr("computed", ""));
    }

    private Survey survey(ObjectReader from) {
        return new Survey(from.truth("required"), from.objects("questions", this::question));
    }

    private Survey.Question question(ObjectReader from) {
        String code = from.text("code");
        if (!SURVEY_CODE.matcher(code).matches() || !codes.add(code)) {
            from.refuse(
                    "code",
                    Text.of(
                            "รหัสคำถาม “" + code + "” ต้องเป็นแบบ survey.01 และไม่ซ้ำ",
                            "the code \"" + code + "\" must look like survey.01 and stand once"));
        }
        return new Survey.Question(
                code,
                from.text("area"),
                from.text("number"),
                from.choice("standing", STANDINGS),
                from.text("text"),
                FormParts.appliesTo(from));
    }

    private List<Rule> rules(ObjectReader from) {
        List<Rule> rules = new ArrayList<>();
        from.objects("rules", each -> {
            RuleTemplate template = FormParts.template(each);
            for (String indicator : each.texts("indicators")) {
                if (!codes.contains(indicator)) {
                    each.refuse(
                            "indicators",
                            Text.of(
                                    "ไม่มีตัวชี้วัดรหัส “" + indicator + "”",
                                    "there is no indicator \"" + indicator + "\""));
                }
                rules.add(template.of(indicator));
            }
            return template;
        });
        return rules;
    }
}
