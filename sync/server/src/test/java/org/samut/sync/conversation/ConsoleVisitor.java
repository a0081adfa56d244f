package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.Accounts;
import org.samut.sync.server.console.account.Role;

/** Somebody who asks the console over plain HTTP, as a browser would, and may also ask as none would. */
final class ConsoleVisitor {
    static final String PASSWORD = "ถนนสายหลัก 2567";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final URI server;
    private Optional<String> cookie = Optional.empty();

    ConsoleVisitor(URI server) {
        this.server = server;
    }

    /** An owner, a reviewer of Phetchaburi, a reviewer of Chiang Mai, and a reader, all with the same password. */
    static void makeAccounts(Centre centre) throws WorldFailure {
        var accounts = new Accounts(centre.storage());
        accounts.add("owner", Role.OWNER, Set.of(), PASSWORD);
        accounts.add("phetchaburi", Role.REVIEWER, Set.of("76"), PASSWORD);
        accounts.add("chiangmai", Role.REVIEWER, Set.of("50"), PASSWORD);
        accounts.add("reader", Role.READER, Set.of(), PASSWORD);
    }

    static ConsoleVisitor signedIn(Centre centre, String name) throws Exception {
        var visitor = new ConsoleVisitor(centre.address());
        HttpResponse<String> answer = visitor.signIn(name, PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError(name + ": " + answer.statusCode() + answer.body());
        }
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        HttpResponse<String> answer = post("/console/sign-in", Map.of("name", name, "password", password));
        answer.headers()
                .firstValue("Set-Cookie")
                .filter(set -> set.startsWith("samut-console="))
                .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
        return answer;
    }

    Optional<String> cookie() {
        return cookie;
    }

    ConsoleVisitor withCookie(String other) {
        cookie = Optional.of(other);
        return this;
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        cookie.ifPresent(one -> request.header("Cookie", one));
        return request;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path).GET().build());
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return CLIENT.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What a page of ours puts into its forms. */
    String formToken() throws Exception {
        Matcher token = TOKEN.matcher(get("/console/password").body());
        return token.find() ? token.group(1) : "";
    }

    /** From a page of ours, with its token. */
    HttpResponse<String> sent(String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new java.util.TreeMap<>(fields);
        all.put("token", formToken());
        return post(path, all);
    }

    /** With exactly these fields, from a page of ours. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, Map.of("Origin", origin()));
    }

    String origin() {
        return "http://" + server.getAuthority();
    }

    HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) throws Exception {
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** A file chosen on a page of ours. */
    HttpResponse<String> upload(String path, String name, String content) throws Exception {
        String line = "----samut\r\nContent-Disposition: form-data; name=";
        String body = line + "\"token\"\r\n\r\n" + formToken() + "\r\n" + line + "\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n----samut--\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=--samut")
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
