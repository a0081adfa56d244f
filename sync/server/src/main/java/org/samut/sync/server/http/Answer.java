package org.samut.sync.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;

/** What goes back to a client. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    public Answer {
        Objects.requireNonNull(contentType);
        body = body.clone();
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, Object message) {
        return document(status, WireJson.write(message));
    }

    public static Answer document(int status, byte[] json) {
        return new Answer(status, JSON, json, Map.of("Cache-Control", "no-store"));
    }

    public static Answer problem(Problem problem) {
        return new Answer(
                problem.status(),
                Problem.CONTENT_TYPE,
                WireJson.write(problem),
                problem.status() == 401
                        ? Map.of("WWW-Authenticate", "Bearer", "Cache-Control", "no-store")
                        : Map.of("Cache-Control", "no-store"));
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }
}
