package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Submission;
import org.samut.sync.protocol.Tus;

/** Plain tus questions to a server, as any other program would put them, in the name of one PC. */
record TusQuestions(Centre server, OfficePc pc) {

    static Map<String, String> about(Submission submission, byte[] file) {
        return new TreeMap<>(Map.of(
                Tus.SHA256, Digest.sha256Hex(file),
                Tus.SUBMISSION, submission.id(),
                Tus.REVISION, Integer.toString(submission.revision()),
                Tus.FILE_NAME, "ทะเบียน.pdf"));
    }

    HttpRequest.Builder to(String path) throws WorldFailure {
        return Http.to(server, path, Http.token(pc))
                .setHeader("Content-Type", Tus.CHUNK_TYPE)
                .header(Tus.RESUMABLE, Tus.VERSION);
    }

    HttpResponse<String> begin(Map<String, String> metadata, long length) throws Exception {
        String pairs = metadata.entrySet().stream()
                .map(pair -> pair.getKey() + " "
                        + Base64.getEncoder().encodeToString(pair.getValue().getBytes(UTF_8)))
                .collect(Collectors.joining(","));
        return Http.send(to("/v1/evidence")
                .header(Tus.METADATA, pairs)
                .header(Tus.LENGTH, Long.toString(length))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** The path of a fresh upload. */
    String begun(Submission submission, byte[] file) throws Exception {
        HttpResponse<String> answer = begin(about(submission, file), file.length);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> patch(String path, long offset, byte[] bytes, Optional<String> checksum) throws Exception {
        HttpRequest.Builder request = to(path).header(Tus.OFFSET, Long.toString(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes));
        checksum.ifPresent(sum -> request.header(Tus.CHECKSUM, sum));
        return Http.send(request.build());
    }

    HttpResponse<String> patch(String path, long offset, byte[] bytes) throws Exception {
        return patch(path, offset, bytes, Optional.of(sum("sha256", "SHA-256", bytes)));
    }

    static String sum(String word, String name, byte[] bytes) throws GeneralSecurityException {
        return word + " "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance(name).digest(bytes));
    }

    HttpResponse<String> head(String path) throws WorldFailure, IOException, InterruptedException {
        return Http.send(
                to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    }

    long offset(String path) throws Exception {
        return Long.parseLong(head(path).headers().firstValue(Tus.OFFSET).orElse("-1"));
    }
}
