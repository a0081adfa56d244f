package org.samut.app.command.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/**
 * What the command line says: sentences for people in Thai and English, or one JSON document for machines.
 *
 * @param json whether a machine reads
 */
public record Console(PrintWriter out, PrintWriter err, boolean json) {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_USE = 2;
    public static final int WORLD_FAILED = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public int done(Text text) {
        return done(text, object().put("done", true));
    }

    /** Says it to people, or gives machines the document. */
    public int done(Text text, ObjectNode document) {
        if (json) {
            print(document);
        } else {
            say(out, text);
        }
        return DONE;
    }

    public void print(ObjectNode document) {
        try {
            out.println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public int refused(List<Refusal> refusals) {
        if (json) {
            ObjectNode document = object();
            refusals.forEach(refusal -> put(
                    document.withArray("/refusals").addObject(), refusal.code(), refusal.happened(), refusal.next()));
            print(document);
        } else {
            for (Refusal refusal : refusals) {
                say(err, refusal.happened());
                say(err, indented(refusal.next()));
            }
        }
        return REFUSED;
    }

    public int failed(WorldFailure failure) {
        if (json) {
            ObjectNode document = object();
            put(document.putObject("failure"), failure.code(), failure.happened(), failure.next());
            print(document);
        } else {
            say(err, failure.happened());
            say(err, indented(failure.next()));
            err.println("  [" + failure.code() + "]");
        }
        return WORLD_FAILED;
    }

    public void say(PrintWriter stream, Text text) {
        stream.println(text.thai());
        stream.println(text.english());
    }

    public static ObjectNode put(ObjectNode node, String code, Text happened, Text next) {
        return node.put("code", code)
                .put("message", happened.thai())
                .put("message_en", happened.english())
                .put("next", next.thai())
                .put("next_en", next.english());
    }

    private static Text indented(Text text) {
        return Text.of("  → " + text.thai(), "  → " + text.english());
    }
}
