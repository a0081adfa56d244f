package org.samut.sync.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
    private static final String REQUEST = "{\"lao\":\"6760607\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\"}";

    @Test
    void namesAreInSnakeCaseAndTimesInIsoWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            String json = new String(
                    WireJson.write(new ServerCard("n", "k", Instant.parse("2026-11-21T03:00:00.123Z"))), UTF_8);
            assertEquals("{\"name\":\"n\",\"key\":\"k\",\"time\":\"2026-11-21T03:00:00.123Z\"}", json);
            assertEquals(
                    Instant.parse("2026-11-21T03:00:00.123Z"),
                    WireJson.reply(json.getBytes(UTF_8), ServerCard.class)
                            .orElseThrow()
                            .time());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRequestIsReadAsItIs() {
        assertEquals("k", read(REQUEST).orElseThrow().deviceKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{\"lao\":\"6760607\",\"code\":\"c\",\"device_key\":\"k\"",
                "{\"lao\":\"6760607\",\"code\":\"c\",\"device_key\":\"k\"}",
                "{\"lao\":\"6760607\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":null}",
                "{\"lao\":6760607,\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\"}",
                "{\"lao\":\"1\",\"lao\":\"2\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\"}",
                "{\"lao\":\"1\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\",\"admin\":true}",
                "{\"lao\":\"1\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\"} and more",
                "{\"lao\":\"1\",\"code\":\"c\",\"device_key\":\"k\",\"proof\":\"p\"}{}",
            })
    void whatIsNotExactlyARequestIsNone(String json) {
        assertTrue(read(json).isEmpty());
    }

    @Test
    void depthAndLengthHaveTheirLimits() {
        assertTrue(read("[".repeat(100_000)).isEmpty());
        assertTrue(read(REQUEST.replace("\"c\"", "\"" + "c".repeat(300_000) + "\""))
                .isEmpty());
    }

    @Test
    void aNewerServersReplyIsReadByAnOlderClient() {
        String page = "{\"items\":[{\"kind\":\"weather-report\",\"sequence\":7,\"text\":\"x\"},"
                + "{\"kind\":\"form\",\"sequence\":8,\"id\":\"msps-2567\",\"version\":1,\"sha256\":\"h\",\"signature\":\"s\","
                + "\"colour\":\"red\"}],\"checkpoint\":8,\"more\":false,\"beacon\":\"b\",\"weather\":\"rain\"}";
        FeedPage read = WireJson.reply(page.getBytes(UTF_8), FeedPage.class).orElseThrow();
        assertEquals(
                List.of(new FeedItem.Unknown("weather-report", 7), new FeedItem.Form(8, "msps-2567", 1, "h", "s")),
                read.items());
    }

    @ParameterizedTest
    @CsvSource({"'../x'", "'a/b'", "''", "'a b'"})
    void aFormsIdThatIsNoIdMakesNoPage(String id) {
        String page =
                "{\"items\":[{\"kind\":\"form\",\"sequence\":8,\"id\":\"" + id + "\",\"version\":1,\"sha256\":\"h\","
                        + "\"signature\":\"s\"}],\"checkpoint\":8,\"more\":false,\"beacon\":\"b\"}";
        assertTrue(WireJson.reply(page.getBytes(UTF_8), FeedPage.class).isEmpty());
    }

    private static Optional<EnrolmentRequest> read(String json) {
        return WireJson.request(json.getBytes(UTF_8), EnrolmentRequest.class);
    }
}
