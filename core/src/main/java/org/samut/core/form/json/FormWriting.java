package org.samut.core.form.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
import org.samut.core.form.head.Signatory;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;
import org.samut.core.text.Text;

/** One writing of a form: the same form always gives the same characters. */
final class FormWriting {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private FormWriting(JsonGenerator json) {
        this.json = json;
    }

    static String write(Form form) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter(" ", "\n");
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            new FormWriting(generator).form(form);
        } catch (IOException e) {
            // A string has no disk that could fail.
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void form(Form form) throws IOException {
        json.writeStartObject();
        text("format", FormJson.FORMAT);
        text("id", form.id());
        json.writeNumberField("version", form.version());
        text("assessment", form.assessment());
        text("title", form.title());
        text("owner", form.owner());
        json.writeNumberField("year", form.year());
        text("standing", ObjectReader.word(form.standing()));
        text("opens", form.window().opens().toString());
        text("closes", form.window().closes().toString());
        json.writeNumberField("percentDecimals", form.percentDecimals());
        json.writeObjectFieldStart("words");
        text("met", form.words().met());
        text("below", form.words().below());
        text("noService", form.words().noService());
        text("notCarriedOut", form.words().notCarriedOut());
        json.writeEndObject();
        array("signatories", form.signatories(), this::signatory);
        array("areas", form.areas(), this::area);
        rules(form.rules());
        if (form.prior().isPresent()) {
            json.writeObjectFieldStart("prior");
            prior(form.prior().get());
            json.writeEndObject();
        }
        if (form.supersedes().isPresent()) {
            json.writeObjectFieldStart("supersedes");
            supersedes(form.supersedes().get());
            json.writeEndObject();
        }
        if (form.zipEvidence()) {
            json.writeBooleanField("zipEvidence", true);
        }
        if (form.declaredSigning()) {
            json.writeBooleanField("declaredSigning", true);
        }
        survey(form.survey());
        json.writeEndObject();
    }

    private void prior(PriorForm prior) throws IOException {
        text("form", prior.id());
        if (!prior.codes().isEmpty()) {
            array("codes", List.copyOf(new TreeMap<>(prior.codes()).entrySet()), each -> {
                text("code", each.getKey());
                textUnlessEmpty("prior", each.getValue());
            });
        }
    }

    private void supersedes(Supersedes supersedes) throws IOException {
        json.writeNumberField("version", supersedes.version());
        if (!supersedes.codes().isEmpty()) {
            array("codes", List.copyOf(new TreeMap<>(supersedes.codes()).entrySet()), each -> {
                text("code", each.getKey());
                textUnlessEmpty("before", each.getValue());
            });
        }
    }

    private void signatory(Signatory signatory) throws IOException {
        text("role", signatory.role());
        textUnlessEmpty("position", signatory.position());
    }

    private void area(Area area) throws IOException {
        text("code", area.code());
        text("title", area.title());
        array("missions", area.missions(), this::mission);
    }

    private void mission(Mission mission) throws IOException {
        text("title", mission.title());
        array("indicators", mission.indicators(), this::indicator);
    }

    private void indicator(Indicator indicator) throws IOException {
        text("code", indicator.code());
        text("number", indicator.number());
        text("standing", ObjectReader.word(indicator.standing()));
        text("text", indicator.text());
        array("items", indicator.items(), this::item);
        json.writeObjectFieldStart("scoring");
        scoring(indicator.scoring());
        json.writeEndObject();
        appliesTo(indicator.appliesTo());
        texts("evidence", indicator.evidence());
        textUnlessEmpty("basis", indicator.basis());
        textUnlessEmpty("guidance", indicator.guidance());
    }

    private void item(Item item) throws IOException {
        text("id", item.id());
        text("kind", ObjectReader.word(item.kind()));
        text("label", item.label());
        textUnlessEmpty("unit", item.unit());
        json.writeNumberField("decimals", item.decimals());
        texts("choices", item.choices());
        if (!item.columns().isEmpty()) {
            array("columns", item.columns(), this::item);
        }
        textUnlessEmpty("computed", item.computed());
    }

    private void scoring(Scoring scoring) throws IOException {
        if (scoring instanceof Scoring.ByTarget target) {
            text("by", "target");
            text("measure", ObjectReader.word(target.measure()));
            text("target", target.target().toPlainString());
            text("compare", ObjectReader.word(target.compare()));
        } else if (scoring instanceof Scoring.ByLevel level) {
            text("by", "level");
            textUnlessEmpty("value", level.value());
            array("levels", level.levels(), each -> {
                text("from", each.from().toPlainString());
                text("points", each.points().toPlainString());
            });
            json.writeBooleanField("pilot", level.pilot());
        } else if (scoring instanceof Scoring.ByChecklist checklist) {
            text("by", "checklist");
            texts("required", checklist.required());
        }
    }

    /** Neighbours that differ only in their indicator are written once. */
    private void rules(List<Rule> rules) throws IOException {
        json.writeArrayFieldStart("rules");
        int at = 0;
        while (at < rules.size()) {
            RuleTemplate template = RuleTemplate.of(rules.get(at));
            json.writeStartObject();
            template(template);
            json.writeArrayFieldStart("indicators");
            do {
                json.writeString(rules.get(at).indicator());
                at++;
            } while (at < rules.size() && RuleTemplate.of(rules.get(at)).equals(template));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void template(RuleTemplate template) throws IOException {
        text("id", template.id());
        text("field", template.field());
        text("expression", template.expression());
        text("severity", ObjectReader.word(template.severity()));
        text("blanks", ObjectReader.word(template.blanks()));
        sentence("message", template.message());
        sentence("mend", template.mend());
    }

    private void sentence(String name, Text sentence) throws IOException {
        json.writeObjectFieldStart(name);
        text("th", sentence.thai());
        text("en", sentence.english());
        json.writeEndObject();
    }

    /** Not written where there is none, so that a form of before keeps its bytes and its signature. */
    private void survey(Survey survey) throws IOException {
        if (!survey.isEmpty()) {
            json.writeObjectFieldStart("survey");
            json.writeBooleanField("required", survey.required());
            array("questions", survey.questions(), this::question);
            json.writeEndObject();
        }
    }

    private void question(Survey.Question question) throws IOException {
        text("code", question.code());
        text("area", question.area());
        text("number", question.number());
        text("standing", ObjectReader.word(question.standing()));
        text("text", question.text());
        appliesTo(question.appliesTo());
    }

    private void appliesTo(Set<LaoType> types) throws IOException {
        json.writeArrayFieldStart("appliesTo");
        for (LaoType type : LaoType.values()) {
            if (types.contains(type)) {
                json.writeString(type.name());
            }
        }
        json.writeEndArray();
    }

    private void text(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }

    private void textUnlessEmpty(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            text(name, text);
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private interface Members<T> {
        void write(T value) throws IOException;
    }

    private <T> void array(String name, List<T> values, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
