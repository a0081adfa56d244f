package org.samut.core.submission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.samut.core.json.CanonicalJson;
import org.samut.core.review.Reply;
import org.samut.core.workbook.Entry;

/** The content of a submission, version 1: described in the module's README. Figures are strings in plain notation. */
final class SubmissionJson {
    static final int FORMAT = 1;
    /** Not there where nothing of the survey is filled in, as in every submission of before it. */
    static final String SURVEY = "survey";

    /** Not there where the office replies to no remark, as in every submission of before it. */
    static final String REPLIES = "replies";

    /** Not there where no rule reads last year's figures. */
    static final String PRIOR = "prior";

    static final String FRAME = "frame";
    static final String SERVICE = "service";

    private SubmissionJson() {}

    static byte[] write(SubmittedWorkbook workbook) {
        ObjectNode json = CanonicalJson.object();
        json.put("format", FORMAT);
        json.put("id", workbook.id());
        json.put("revision", workbook.revision());
        json.putObject("form")
                .put("id", workbook.form().id())
                .put("version", workbook.form().version());
        json.put("lao", workbook.lao());
        json.put("sealedAt", workbook.seal().at().toString());
        json.put("officer", workbook.seal().officer());
        json.put("deviceKey", workbook.seal().deviceKey());
        json.put("lastChangeHash", workbook.seal().lastChangeHash());
        ArrayNode indicators = json.putArray("indicators");
        workbook.answers().forEach(answer -> writeAnswer(indicators.addObject(), answer));
        ArrayNode accepted = json.putArray("accepted");
        workbook.accepted()
                .forEach(warning -> accepted.addObject()
                        .put("code", warning.code())
                        .put("rule", warning.rule())
                        .put("reason", warning.reason()));
        if (!workbook.survey().isEmpty()) {
            ArrayNode survey = json.putArray(SURVEY);
            workbook.survey().forEach(question -> writeQuestion(survey.addObject(), question));
        }
        if (!workbook.replies().isEmpty()) {
            ArrayNode replies = json.putArray(REPLIES);
            workbook.replies().forEach(reply -> writeReply(replies.addObject(), reply));
        }
        if (!workbook.prior().isEmpty()) {
            ObjectNode prior = json.putObject(PRIOR);
            workbook.prior().forEach((item, entry) -> writeEntry(prior, item, entry));
        }
        ArrayNode evidence = json.putArray("evidence");
        workbook.evidence().forEach(evidence::add);
        return CanonicalJson.write(json);
    }

    private static void writeReply(ObjectNode json, Reply reply) {
        json.put("revision", reply.revision());
        json.put("remark", reply.number());
        json.put("reply", reply.kind().wireName());
        putUnlessEmpty(json, "text", reply.text());
    }

    private static void writeQuestion(ObjectNode json, SubmittedWorkbook.Surveyed question) {
        json.put("code", question.code());
        json.put("satisfied", question.satisfied().toPlainString());
        json.put("improve", question.improve().toPlainString());
        question.satisfiedPercent().ifPresent(percent -> json.put("satisfiedPercent", percent.toPlainString()));
        question.improvePercent().ifPresent(percent -> json.put("improvePercent", percent.toPlainString()));
    }

    private static void writeAnswer(ObjectNode json, SubmittedWorkbook.Answer answer) {
        json.put("code", answer.code());
        json.put("state", answer.state().wireName());
        ObjectNode others = CanonicalJson.object();
        for (Map.Entry<String, Entry> item : answer.items().entrySet()) {
            boolean own = item.getKey().equals(FRAME) || item.getKey().equals(SERVICE);
            writeEntry(own ? json : others, item.getKey(), item.getValue());
        }
        if (!others.isEmpty()) {
            json.set("items", others);
        }
        answer.percent().ifPresent(percent -> json.put("percent", percent.toPlainString()));
        answer.target().ifPresent(target -> json.put("target", target.toPlainString()));
        answer.points().ifPresent(points -> json.put("points", points.toPlainString()));
        putUnlessEmpty(json, "result", answer.result());
        putUnlessEmpty(json, "reason", answer.reason());
    }

    private static void writeEntry(ObjectNode json, String name, Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            json.put(name, figure.number().toPlainString());
        } else if (entry instanceof Entry.Words words) {
            json.putObject(name).put("words", words.text());
        } else if (entry instanceof Entry.Rows rows) {
            ArrayNode array = json.putObject(name).putArray("rows");
            rows.rows().forEach(row -> row.forEach(array.addObject()::put));
        } else {
            throw new IllegalArgumentException("an entry that no submission holds: " + entry);
        }
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
