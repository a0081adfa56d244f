package org.samut.core.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.result.IndicatorState;
import org.samut.core.review.Reply;
import org.samut.core.table.TableLimits;
import org.samut.core.workbook.Entry;

/** The fields of one JSON object of a submission, each held to its kind and limit. */
final class SubmissionFields {
    private static final int MANY = 5_000;
    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;
    private static final Pattern FIGURE = Pattern.compile("-?(0|[1-9][0-9]{0,399})(\\.[0-9]{1,400})?");
    private static final Pattern PEOPLE = Pattern.compile("0|[1-9][0-9]{0,39}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** Says at which field; becomes a refusal before it leaves the package. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String where) {
            super(where, null, false, false);
        }
    }

    /** Reads one element of a list. */
    private interface Reading<T> {
        T of(SubmissionFields fields) throws Unfit;
    }

    private final ObjectNode json;
    private final String path;

    SubmissionFields(ObjectNode json, String path) {
        this.json = json;
        this.path = path;
    }

    SubmittedWorkbook workbook() throws Unfit {
        SubmissionFields form = within("form");
        return new SubmittedWorkbook(
                matching("id", ID),
                number("revision", 1, 1_000_000),
                new SubmittedWorkbook.FormVersion(form.text("id", SHORT), form.number("version", 0, 1_000_000)),
                matching("lao", ID),
                new SubmittedWorkbook.Seal(
                        instant("sealedAt"),
                        text("officer", SHORT),
                        matching("deviceKey", KEY),
                        matching("lastChangeHash", HASH)),
                list("indicators", SubmissionFields::answer),
                list(
                        "accepted",
                        fields -> new SubmittedWorkbook.Accepted(
                                fields.text("code", SHORT), fields.text("rule", SHORT), fields.text("reason", LONG))),
                json.has(SubmissionJson.SURVEY) ? list(SubmissionJson.SURVEY, SubmissionFields::surveyed) : List.of(),
                json.has(SubmissionJson.REPLIES) ? list(SubmissionJson.REPLIES, SubmissionFields::reply) : List.of(),
                json.has(SubmissionJson.PRIOR) ? within(SubmissionJson.PRIOR).entries() : Map.of(),
                hashes("evidence"));
    }

    private SubmittedWorkbook.Surveyed surveyed() throws Unfit {
        return new SubmittedWorkbook.Surveyed(
                text("code", SHORT),
                people("satisfied"),
                people("improve"),
                figure("satisfiedPercent"),
                figure("improvePercent"));
    }

    private Reply reply() throws Unfit {
        Reply.Kind kind = Reply.Kind.of(text("reply", SHORT)).orElseThrow(() -> unfit("reply"));
        String text = json.has("text") ? text("text", LONG) : "";
        if (!Reply.isFit(kind, text)) {
            throw unfit("text");
        }
        return new Reply(number("revision", 1, 1_000_000), number("remark", 1, MANY), kind, text);
    }

    /** A number of people: whole and not below zero. */
    private BigDecimal people(String name) throws Unfit {
        if (!PEOPLE.matcher(text(name, SHORT)).matches()) {
            throw unfit(name);
        }
        return new BigDecimal(text(name, SHORT));
    }

    private SubmittedWorkbook.Answer answer() throws Unfit {
        Map<String, Entry> items = json.has("items") ? within("items").entries() : new HashMap<>();
        for (String own : List.of(SubmissionJson.FRAME, SubmissionJson.SERVICE)) {
            if (json.has(own)) {
                items.put(own, entry(own));
            }
        }
        return new SubmittedWorkbook.Answer(
                text("code", SHORT),
                state(),
                items,
                figure("percent"),
                figure("target"),
                figure("points"),
                json.has("result") ? text("result", SHORT) : "",
                json.has("reason") ? text("reason", LONG) : "");
    }

    /** All of this object's fields as entries. */
    private Map<String, Entry> entries() throws Unfit {
        Map<String, Entry> entries = new HashMap<>();
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            entries.put(name, entry(name));
        }
        return entries;
    }

    private Entry entry(String name) throws Unfit {
        JsonNode node = json.get(name);
        if (node.isTextual()) {
            return new Entry.Figure(figure(name).orElseThrow());
        }
        SubmissionFields held = within(name);
        if (held.json.has("words")) {
            return new Entry.Words(held.text("words", LONG));
        }
        return new Entry.Rows(held.list("rows", TableLimits.MOST_ROWS, SubmissionFields::row));
    }

    private Map<String, String> row() throws Unfit {
        Map<String, String> row = new HashMap<>();
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            row.put(name, text(name, LONG));
        }
        return row;
    }

    int number(String name, int least, int most) throws Unfit {
        JsonNode node = json.path(name);
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw unfit(name);
        }
        return node.intValue();
    }

    private String text(String name, int limit) throws Unfit {
        JsonNode node = json.path(name);
        if (!node.isTextual() || node.textValue().length() > limit) {
            throw unfit(name);
        }
        return node.textValue();
    }

    private String matching(String name, Pattern pattern) throws Unfit {
        String text = text(name, SHORT);
        if (!pattern.matcher(text).matches()) {
            throw unfit(name);
        }
        return text;
    }

    private Optional<BigDecimal> figure(String name) throws Unfit {
        if (!json.has(name)) {
            return Optional.empty();
        }
        String text = text(name, SHORT);
        if (!FIGURE.matcher(text).matches()) {
            throw unfit(name);
        }
        return Optional.of(new BigDecimal(text));
    }

    private Instant instant(String name) throws Unfit {
        try {
            return Instant.parse(text(name, SHORT));
        } catch (DateTimeException e) {
            throw unfit(name);
        }
    }

    private IndicatorState state() throws Unfit {
        String name = text("state", SHORT);
        for (IndicatorState state : IndicatorState.values()) {
            if (state.wireName().equals(name)) {
                return state;
            }
        }
        throw unfit("state");
    }

    private List<String> hashes(String name) throws Unfit {
        List<String> hashes = new ArrayList<>();
        for (JsonNode node : array(name, MANY)) {
            if (!node.isTextual() || !HASH.matcher(node.textValue()).matches()) {
                throw unfit(name);
            }
            hashes.add(node.textValue());
        }
        return hashes;
    }

    private <T> List<T> list(String name, Reading<T> reading) throws Unfit {
        return list(name, MANY, reading);
    }

    private <T> List<T> list(String name, int most, Reading<T> reading) throws Unfit {
        List<T> list = new ArrayList<>();
        for (JsonNode node : array(name, most)) {
            String at = path + name + "[" + list.size() + "].";
            if (!(node instanceof ObjectNode object)) {
                throw unfit(name);
            }
            list.add(reading.of(new SubmissionFields(object, at)));
        }
        return list;
    }

    private ArrayNode array(String name, int most) throws Unfit {
        if (json.path(name) instanceof ArrayNode array && array.size() <= most) {
            return array;
        }
        throw unfit(name);
    }

    private SubmissionFields within(String name) throws Unfit {
        if (json.path(name) instanceof ObjectNode object) {
            return new SubmissionFields(object, path + name + ".");
        }
        throw unfit(name);
    }

    private Unfit unfit(String name) {
        return new Unfit(path + name);
    }
}
