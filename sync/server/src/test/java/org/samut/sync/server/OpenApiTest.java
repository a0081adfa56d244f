package org.samut.sync.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.sync.protocol.Beacon;
import org.samut.sync.protocol.Bulletin;
import org.samut.sync.protocol.EnrolmentReply;
import org.samut.sync.protocol.EnrolmentRequest;
import org.samut.sync.protocol.EvidenceProblems;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.protocol.FeedPage;
import org.samut.sync.protocol.Health;
import org.samut.sync.protocol.KeysReply;
import org.samut.sync.protocol.KeysWord;
import org.samut.sync.protocol.PostmarkSlip;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.protocol.ServerCard;
import org.samut.sync.protocol.WantedQuestion;
import org.samut.sync.protocol.WantedReply;
import org.samut.sync.protocol.WindowWord;

/** Holds the document against what the server really serves, both ways. */
class OpenApiTest {
    @TempDir
    Path data;

    @Test
    void itIsAValidDocumentOfVersion31() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text());
        assertEquals(List.of(), result.getMessages());
        assertEquals(SpecVersion.V31, result.getOpenAPI().getSpecVersion());
        assertTrue(result.getOpenAPI().getOpenapi().startsWith("3.1."));
    }

    /** The parser passes over a type that JSON Schema does not have. */
    @Test
    void everyTypeIsOneOfJsonSchema() {
        Set<String> types = Set.of("object", "array", "string", "integer", "boolean", "number", "null", "http");
        var type = Pattern.compile("\\btype: ([A-Za-z]+)").matcher(text());
        while (type.find()) {
            assertTrue(types.contains(type.group(1)), type.group());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        OpenAPI document = document();
        Set<String> names = new TreeSet<>();
        document.getComponents().getSchemas().keySet().forEach(name -> names.add("schemas/" + name));
        document.getComponents().getResponses().keySet().forEach(name -> names.add("responses/" + name));
        document.getComponents().getParameters().keySet().forEach(name -> names.add("parameters/" + name));
        document.getComponents().getHeaders().keySet().forEach(name -> names.add("headers/" + name));
        var reference = Pattern.compile("#/components/([A-Za-z0-9/]+)").matcher(text());
        while (reference.find()) {
            assertTrue(names.contains(reference.group(1)), reference.group());
        }
    }

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteIsServed() throws Exception {
        try (CentralServer server = CentralServer.start(data, 0)) {
            Set<String> served = new TreeSet<>(server.served());
            // The console is for people, and no part of what programs agree on.
            served.removeIf(route -> route.contains(" /console"));
            assertEquals(new TreeSet<>(documented()), served);
        }
    }

    @Test
    void everyDocumentedRouteAnswersAsDocumentedWithoutAToken() throws Exception {
        try (CentralServer server = CentralServer.start(data, 0)) {
            for (Map.Entry<String, PathItem> path : document().getPaths().entrySet()) {
                for (Map.Entry<PathItem.HttpMethod, Operation> operation :
                        path.getValue().readOperationsMap().entrySet()) {
                    boolean open = operation.getValue().getSecurity() != null
                            && operation.getValue().getSecurity().isEmpty();
                    int status = ask(server, operation.getKey().name(), path.getKey());
                    assertEquals(open ? status : 401, status, operation + " " + path.getKey());
                    assertTrue(
                            operation.getValue().getResponses().containsKey(Integer.toString(status)),
                            operation.getKey() + " " + path.getKey() + " answers " + status);
                }
            }
        }
    }

    @Test
    void theSchemasAreTheRecords() {
        Map<String, Class<? extends Record>> records = Map.ofEntries(
                Map.entry("Health", Health.class),
                Map.entry("ServerCard", ServerCard.class),
                Map.entry("EnrolmentRequest", EnrolmentRequest.class),
                Map.entry("EnrolmentReply", EnrolmentReply.class),
                Map.entry("FeedPage", FeedPage.class),
                Map.entry("Beacon", Beacon.class),
                Map.entry("Bulletin", Bulletin.class),
                Map.entry("WantedQuestion", WantedQuestion.class),
                Map.entry("WantedReply", WantedReply.class),
                Map.entry("KeysReply", KeysReply.class),
                Map.entry("KeysWord", KeysWord.class),
                Map.entry("WindowWord", WindowWord.class),
                Map.entry("PostmarkSlip", PostmarkSlip.class),
                Map.entry("ReceiptReply", ReceiptReply.class),
                Map.entry("Problem", Problem.class));
        records.forEach((name, record) -> assertEquals(members(record), properties(name), name));
        assertEquals(members(FeedItem.Form.class), properties("FormItem"));
        assertEquals(members(FeedItem.Notice.class), properties("NoticeItem"));
    }

    @Test
    void everyMemberOfAReplyIsRequired() {
        for (String name : List.of(
                "ServerCard",
                "EnrolmentReply",
                "FeedPage",
                "FormItem",
                "NoticeItem",
                "ReceiptReply",
                "WantedReply",
                "Problem")) {
            Schema<?> schema = schema(name);
            assertEquals(properties(name), new TreeSet<>(schema.getRequired()), name);
        }
    }

    @Test
    void everyProblemIsListedAndNoOther() {
        Schema<?> code = (Schema<?>) schema("Problem").getProperties().get("code");
        Set<String> listed = code.getExamples().stream().map(String::valueOf).collect(Collectors.toSet());
        List<Problem> all = Stream.of(Problems.ALL, EvidenceProblems.ALL)
                .flatMap(List::stream)
                .toList();
        assertEquals(all.stream().map(Problem::code).collect(Collectors.toSet()), listed);
        for (Problem problem : all) {
            boolean anywhere = List.of("path.unknown", "method.refused").contains(problem.code())
                    || text().contains("`" + problem.code() + "`");
            assertTrue(anywhere, "no answer speaks of " + problem.code());
        }
    }

    private static Set<String> documented() {
        return document().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method.name() + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    private static int ask(CentralServer server, String method, String path) throws IOException, InterruptedException {
        String real = path.replaceAll("\\{(version|revision)}", "1").replaceAll("\\{[a-z0-9]+}", "x");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve(real))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Set<String> members(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(String schema) {
        Schema<?> found = schema(schema);
        return new TreeSet<>(found.getProperties().keySet());
    }

    private static Schema<?> schema(String name) {
        return document().getComponents().getSchemas().get(name);
    }

    private static OpenAPI document() {
        return new OpenAPIV3Parser().readContents(text()).getOpenAPI();
    }

    private static String text() {
        try (InputStream stream = Problems.class.getResourceAsStream("openapi.yaml")) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
