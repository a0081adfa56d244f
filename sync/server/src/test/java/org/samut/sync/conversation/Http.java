package org.samut.sync.conversation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Submission;
import org.samut.sync.client.TokenFile;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;

/** Plain questions to a server, as any other program would put them. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpRequest.Builder to(Centre server, String path, Optional<String> token) {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).header("Content-Type", "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> get(Centre server, String path, String token) throws IOException, InterruptedException {
        return send(to(server, path, Optional.of(token)).GET().build());
    }

    static HttpResponse<String> put(Centre server, OfficePc pc, Submission submission, byte[] content)
            throws IOException, InterruptedException, WorldFailure {
        return send(to(server, path(submission), token(pc))
                .header(Paths.SIGNATURE, submission.signature())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    static Optional<String> token(OfficePc pc) throws WorldFailure {
        return new TokenFile(pc.home).token();
    }

    static String path(Submission submission) {
        return Paths.SUBMISSION
                .replace("{id}", submission.id())
                .replace("{revision}", Integer.toString(submission.revision()));
    }

    static Problem problem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").equals(Problem.CONTENT_TYPE)) {
            throw new AssertionError("no problem document: " + answer.headers() + answer.body());
        }
        return WireJson.reply(answer.body().getBytes(StandardCharsets.UTF_8), Problem.class)
                .filter(problem -> problem.status() == answer.statusCode())
                .orElseThrow();
    }
}
