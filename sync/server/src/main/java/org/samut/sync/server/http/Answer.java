package org.samut.sync.server.http;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;

/**
 * What goes back to a client.
 *
 * @param large a body too large for the memory, which is closed when it is sent; then {@code body} is empty
 */
public record Answer(
        int status, String contentType, byte[] body, Optional<InputStream> large, Map<String, String> headers) {
    private static final String JSON = "application/json";

    public Answer {
        Objects.requireNonNull(contentType);
        body = body.clone();
        Objects.requireNonNull(large);
        headers = Map.copyOf(headers);
    }

    public Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, Optional.empty(), headers);
    }

    /** Without a body. */
    public static Answer empty(int status) {
        return new Answer(status, "application/octet-stream", new byte[0], Map.of("Cache-Control", "no-store"));
    }

    /** A file for saving, never for showing: what an office has sent runs in nobody's browser. */
    public static Answer download(InputStream content, long length, String name) {
        String quoted = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return new Answer(
                200,
                "application/octet-stream",
                new byte[0],
                Optional.of(content),
                Map.of(
                        "Content-Length", Long.toString(length),
                        "Content-Disposition", "attachment; filename=\"evidence\"; filename*=UTF-8''" + quoted,
                        "X-Content-Type-Options", "nosniff",
                        "Content-Security-Policy", "default-src 'none'; sandbox",
                        "Cache-Control", "no-store"));
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
        return new Answer(status, contentType, body, large, more);
    }
}
