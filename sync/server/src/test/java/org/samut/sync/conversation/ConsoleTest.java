package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Submission;
import org.samut.sync.protocol.Tus;
import org.samut.sync.server.Accounts;

/** The console asked over plain HTTP, by those who may and by those who may not. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class ConsoleTest extends OnEachDatabase {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] FILE = ("<html>" + SCRIPT + "</html>").getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Submission sealed;
    private String page;

    @BeforeEach
    void aSubmissionWithEvidenceIsReceived() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        ConsoleVisitor.makeAccounts(server);
        pc = new OfficePc(folder.resolve("office"));
        pc.enrol(server.address(), server.activate(OfficePc.LAO));
        sealed = pc.seal(List.of(EvidenceTest.names("1.01", FILE)));
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
        page = "/console/submissions/" + sealed.id() + "/1";
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    private void fileArrives(String name) throws Exception {
        var ask = new TusQuestions(server, pc);
        Map<String, String> about = TusQuestions.about(sealed, FILE);
        about.put(Tus.FILE_NAME, name);
        String path =
                ask.begin(about, FILE.length).headers().firstValue("Location").orElseThrow();
        assertEquals(204, ask.patch(path, 0, FILE).statusCode());
    }

    private ConsoleVisitor by(String name) throws Exception {
        return ConsoleVisitor.signedIn(server, name);
    }

    private String state(ConsoleVisitor visitor) throws Exception {
        String list = visitor.get("/console/export/laos.json?q=" + OfficePc.LAO).body();
        return list.replaceAll(".*\"state\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void whatIsReceivedGoesFromOneStateToTheNext() throws Exception {
        ConsoleVisitor owner = by("owner");
        assertEquals("รอหลักฐาน", state(owner));
        fileArrives("ทะเบียน.pdf");
        assertEquals("ได้รับแล้ว", state(owner));
        assertEquals(
                page + "?done=returned",
                owner.sent(page + "/review", Map.of("decision", "return", "remark.1.01", "โปรดตรวจสอบ"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertEquals("ส่งกลับแก้ไข", state(owner));
        Submission next = pc.sealNext(sealed, List.of());
        assertEquals(201, Http.put(server, pc, next, next.content()).statusCode());
        assertTrue(state(owner).equals("ได้รับแล้ว"), state(owner));
        assertEquals(
                303,
                owner.sent(page.replaceFirst("1$", "2") + "/review", Map.of("decision", "accept"))
                        .statusCode());
        assertEquals("รับรองแล้ว", state(owner));
        assertTrue(server.rows().count("audit where what like 'review.%'") >= 2);
    }

    @Test
    void nothingIsSeenWithoutASession() throws Exception {
        var nobody = new ConsoleVisitor(server.address());
        for (String path : List.of("/console/overview", "/console/laos", page, "/console/export/laos.csv")) {
            HttpResponse<String> answer = nobody.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Location").orElseThrow().startsWith("/console/sign-in"), path);
            assertEquals("", answer.body());
        }
    }

    @Test
    void everyAnswerForbidsWhatPagesOfOthersCouldDo() throws Exception {
        ConsoleVisitor owner = by("owner");
        for (String path : List.of("/console/overview", "/console/sign-in?next=/", page, "/console/nowhere")) {
            HttpResponse<String> answer = owner.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
        }
        assertEquals(404, owner.get("/console/nowhere").statusCode());
    }

    @Test
    void theSessionsCookieIsForThisSiteOnlyAndTheLedgerHasItsHashOnly() throws Exception {
        var visitor = new ConsoleVisitor(server.address());
        String set = visitor.signIn("owner", ConsoleVisitor.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/console"), set);
        assertFalse(set.contains("Secure"), "there is no TLS here");
        String secure = visitor.post(
                        "/console/sign-in",
                        Map.of("name", "owner", "password", ConsoleVisitor.PASSWORD),
                        Map.of("Origin", visitor.origin(), "X-Forwarded-Proto", "https"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(secure.endsWith("; Secure"), secure);
        String token = visitor.cookie().orElseThrow().substring("samut-console=".length());
        assertEquals(0, server.rows().count("console_session where token_hash = '" + token + "'"));
        assertEquals(
                1,
                server.rows()
                        .count("console_session where token_hash = '"
                                + Digest.sha256Hex(token.getBytes(StandardCharsets.US_ASCII)) + "'"));
        assertEquals(0, server.rows().count("console_account where password_hash not like '$argon2id$%'"));
    }

    @Test
    void aTokenThatTheBrowserBroughtIsNeverTakenOver() throws Exception {
        String planted = "samut-console=" + "A".repeat(43);
        var victim = new ConsoleVisitor(server.address()).withCookie(planted);
        assertEquals(303, victim.signIn("owner", ConsoleVisitor.PASSWORD).statusCode());
        assertNotEquals(planted, victim.cookie().orElseThrow());
        var thief = new ConsoleVisitor(server.address()).withCookie(planted);
        assertEquals(303, thief.get("/console/overview").statusCode());
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookie() throws Exception {
        ConsoleVisitor owner = by("owner");
        var thief =
                new ConsoleVisitor(server.address()).withCookie(owner.cookie().orElseThrow());
        assertEquals(200, thief.get("/console/overview").statusCode());
        assertEquals(303, owner.sent("/console/sign-out", Map.of()).statusCode());
        assertEquals(303, thief.get("/console/overview").statusCode());
    }

    @Test
    void whatAnotherSitesPageSendsChangesNothing() throws Exception {
        ConsoleVisitor owner = by("owner");
        Map<String, String> review = Map.of("decision", "accept");
        Map<String, String> withToken = Map.of("decision", "accept", "token", owner.formToken());
        assertEquals(403, owner.post(page + "/review", review).statusCode(), "no token");
        assertEquals(
                403,
                owner.post(
                                page + "/review",
                                Map.of(
                                        "decision",
                                        "accept",
                                        "token",
                                        by("owner").formToken()))
                        .statusCode(),
                "the token of another session");
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", owner.origin() + ".evil.example"),
                Map.of("Origin", owner.origin(), "Sec-Fetch-Site", "cross-site"))) {
            assertEquals(403, owner.post(page + "/review", withToken, headers).statusCode(), headers.toString());
        }
        assertEquals(0, server.rows().count("review"));
        assertEquals(303, owner.post(page + "/review", withToken).statusCode());
        assertEquals(1, server.rows().count("review"));
    }

    @Test
    void nobodyActsBeyondTheirRoleOrProvince() throws Exception {
        Map<String, String> accept = Map.of("decision", "accept");
        assertEquals(403, by("reader").sent(page + "/review", accept).statusCode());
        assertEquals(404, by("chiangmai").sent(page + "/review", accept).statusCode());
        assertEquals(404, by("chiangmai").get(page).statusCode());
        assertEquals(404, by("chiangmai").get(page + "/content").statusCode());
        assertEquals(404, by("chiangmai").get("/console/laos/" + OfficePc.LAO).statusCode());
        assertEquals(
                "[]",
                by("chiangmai")
                        .get("/console/export/laos.json?q=" + OfficePc.LAO)
                        .body());
        assertEquals(
                422,
                by("chiangmai")
                        .sent("/console/codes", Map.of("laos", OfficePc.LAO))
                        .statusCode());
        for (String who : List.of("reader", "phetchaburi")) {
            assertEquals(403, by(who).get("/console/publish").statusCode(), who);
            assertEquals(
                    403,
                    by(who).sent("/console/publish/announcement", Map.of("title", "ประกาศ"))
                            .statusCode(),
                    who);
        }
        assertEquals(
                403,
                by("reader")
                        .sent("/console/codes", Map.of("laos", OfficePc.LAO))
                        .statusCode());
        assertEquals(0, server.rows().count("review"));
        assertEquals(0, server.rows().count("notice"));
        assertEquals(1, server.rows().count("activation"), "the one of the PC");
        assertEquals(303, by("phetchaburi").sent(page + "/review", accept).statusCode());
    }

    @Test
    void wrongPasswordsAreCountedByAccountAndAddressUntilNobodyIsAsked() throws Exception {
        var visitor = new ConsoleVisitor(server.address());
        for (int at = 0; at < 10; at++) {
            assertEquals(401, visitor.signIn("owner", "ไม่ใช่รหัสผ่าน " + at).statusCode());
        }
        HttpResponse<String> right = visitor.signIn("owner", ConsoleVisitor.PASSWORD);
        assertEquals(429, right.statusCode(), "not even the right one is looked at");
        assertTrue(right.headers().firstValue("Retry-After").isPresent());
        for (int at = 0; at < 20; at++) {
            visitor.signIn("somebody" + at, "ไม่ใช่รหัสผ่าน");
        }
        assertEquals(429, visitor.signIn("reader", ConsoleVisitor.PASSWORD).statusCode(), "the address is spent");
        server.rows().sixteenMinutesEarlier("console_attempt", "at");
        assertEquals(303, visitor.signIn("owner", ConsoleVisitor.PASSWORD).statusCode());
    }

    @Test
    void nobodyIsLedToAnotherSite() throws Exception {
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/console/../../evil",
                "/console//evil.example",
                "javascript:alert(1)",
                "/console/overview\r\nSet-Cookie: a=b")) {
            var visitor = new ConsoleVisitor(server.address());
            HttpResponse<String> answer = visitor.post(
                    "/console/sign-in", Map.of("name", "owner", "password", ConsoleVisitor.PASSWORD, "next", next));
            assertEquals(
                    "/console/overview", answer.headers().firstValue("Location").orElseThrow(), next);
            answer = visitor.post("/console/language", Map.of("language", "en", "back", next));
            assertEquals(
                    "/console/overview", answer.headers().firstValue("Location").orElseThrow(), next);
        }
    }

    @Test
    void aPasswordIsChangedAndEndsTheOtherSessions() throws Exception {
        ConsoleVisitor here = by("owner");
        ConsoleVisitor elsewhere = by("owner");
        String fresh = "สะพานข้ามคลอง 2568";
        assertEquals(
                422,
                here.sent("/console/password", change("ผิดแน่นอนเลย", fresh)).statusCode());
        assertEquals(
                422,
                here.sent("/console/password", change(ConsoleVisitor.PASSWORD, "สั้น"))
                        .statusCode());
        assertEquals(
                303,
                here.sent("/console/password", change(ConsoleVisitor.PASSWORD, fresh))
                        .statusCode());
        assertEquals(200, here.get("/console/overview").statusCode());
        assertEquals(303, elsewhere.get("/console/overview").statusCode());
        var again = new ConsoleVisitor(server.address());
        assertEquals(401, again.signIn("owner", ConsoleVisitor.PASSWORD).statusCode());
        assertEquals(303, again.signIn("owner", fresh).statusCode());
    }

    private static Map<String, String> change(String old, String fresh) {
        return Map.of("old", old, "fresh", fresh, "again", fresh);
    }

    @Test
    void anAccountThatIsTakenAwayIsOutAtOnce() throws Exception {
        ConsoleVisitor reader = by("reader");
        new Accounts(server.storage()).remove("reader");
        assertEquals(303, reader.get("/console/overview").statusCode());
    }

    @Test
    void evidenceIsForTheDiskWhateverIsInIt() throws Exception {
        fileArrives(SCRIPT + "\"\r\nX-Evil: 1.html");
        String path = page + "/evidence/" + Digest.sha256Hex(FILE);
        HttpResponse<byte[]> answer = by("phetchaburi").bytes(path);
        assertEquals(200, answer.statusCode());
        assertEquals(new String(FILE, StandardCharsets.UTF_8), new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(
                "application/octet-stream",
                answer.headers().firstValue("Content-Type").orElseThrow());
        String disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertTrue(disposition.startsWith("attachment; filename=\""), disposition);
        assertFalse(
                disposition.contains("<")
                        || answer.headers().firstValue("X-Evil").isPresent(),
                disposition);
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(404, by("chiangmai").bytes(path).statusCode());
        assertEquals(
                404, by("owner").bytes(page + "/evidence/" + "0".repeat(64)).statusCode());
        assertEquals(
                404, by("owner").bytes(page + "/evidence/..%2f..%2fserver.key").statusCode());
    }

    @Test
    void whatOthersWroteIsTextOnEveryPage() throws Exception {
        fileArrives(SCRIPT);
        server.publish(OfficePc.FORM
                .replace("\"msps-2567\"", "\"xss-2567\"")
                .replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"" + SCRIPT + "\""));
        ConsoleVisitor owner = by("owner");
        owner.sent(
                page + "/review",
                Map.of("decision", "return", "remark.1.01", SCRIPT, "remark", "\"><img src=x onerror=alert(1)>"));
        for (String path : List.of(
                page,
                "/console/publish",
                "/console/laos?q=" + SCRIPT.replace("<", "%3C").replace(">", "%3E"),
                "/console/overview?form=%3Cscript%3E&done=%3Cscript%3E",
                "/console/sign-in?next=%22%3E%3Cscript%3E")) {
            HttpResponse<String> answer = owner.get(path);
            assertFalse(answer.body().contains("<script>alert") || answer.body().contains("<img"), path);
        }
        assertTrue(owner.get(page).body().contains("&lt;script>")
                || owner.get(page).body().contains("&lt;script&gt;"));
        HttpResponse<String> refused = owner.post("/console/codes", Map.of("laos", SCRIPT, "token", owner.formToken()));
        assertEquals(422, refused.statusCode());
        assertFalse(refused.body().contains("<script>alert"));
    }

    @Test
    void aTableOfTextHasTheMarkForThaiAndNoFormula() throws Exception {
        ConsoleVisitor owner = by("owner");
        byte[] csv =
                owner.bytes("/console/export/figures.csv?q=" + OfficePc.LAO).body();
        assertEquals((byte) 0xEF, csv[0]);
        String text = new String(csv, StandardCharsets.UTF_8);
        assertTrue(text.contains("\"6760607\"") && text.contains("หนองกะปุ"), text.substring(0, 200));
        byte[] xlsx =
                owner.bytes("/console/export/figures.xlsx?q=" + OfficePc.LAO).body();
        assertEquals('P', xlsx[0]);
        String json =
                owner.get("/console/export/figures.json?q=" + OfficePc.LAO).body();
        assertTrue(json.startsWith("[{\"lao\":\"6760607\"") && json.endsWith("}]"), json.substring(0, 100));
        assertEquals(7851, owner.get("/console/export/laos.csv").body().lines().count());
        assertEquals(404, owner.get("/console/export/laos.exe").statusCode());
    }

    @Test
    void codesAreIssuedInBulkOnceAndEnrolAPc() throws Exception {
        ConsoleVisitor reviewer = by("phetchaburi");
        HttpResponse<String> sheet = reviewer.sent("/console/codes", Map.of("laos", "6760607\r\n6760608"));
        assertEquals(200, sheet.statusCode());
        List<String> codes = java.util.regex.Pattern.compile("class=\"code\">([0-9A-Z-]{19})<")
                .matcher(sheet.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, codes.size(), sheet.body());
        assertEquals(2, sheet.body().split("<svg", -1).length - 1);
        try (OfficePc other = new OfficePc(folder.resolve("other"))) {
            assertTrue(other.enrol(server.address(), codes.get(0)) instanceof org.samut.core.failure.Outcome.Done);
        }
        assertEquals(
                422,
                reviewer.sent("/console/codes", Map.of("laos", "6760607 9999999"))
                        .statusCode());
        assertEquals(3, server.rows().count("activation"));
        assertEquals(2, server.rows().count("audit where what = 'activation.issued' and who = 'console:phetchaburi'"));
    }

    @Test
    void anAnnouncementReachesTheOfficesOnce() throws Exception {
        ConsoleVisitor owner = by("owner");
        Map<String, String> words = Map.of("title", "อบรมการกรอกแบบ", "body", "วันที่ 1 มิถุนายน\r\nเวลา 9.00 น.");
        assertEquals(303, owner.sent("/console/publish/announcement", words).statusCode());
        assertEquals(422, owner.sent("/console/publish/announcement", words).statusCode());
        assertEquals(
                422,
                owner.sent("/console/publish/announcement", Map.of("title", " "))
                        .statusCode());
        pc.run();
        assertEquals(1, pc.office.announcements().list().size());
        assertEquals(1, server.rows().count("audit where who = 'console:owner' and what = 'announcement.published'"));
    }

    @Test
    void aWindowIsExtendedForSomeWithAReasonAndTheOfficeIsTold() throws Exception {
        ConsoleVisitor owner = by("owner");
        String closes =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(60).toString();
        Map<String, String> wish =
                Map.of("form", "msps-2567", "laos", OfficePc.LAO, "closes", closes, "reason", "น้ำท่วม " + SCRIPT);
        for (String field : List.of("laos", "closes", "reason")) {
            Map<String, String> without = new java.util.HashMap<>(wish);
            without.put(field, "");
            assertEquals(422, owner.sent("/console/windows", without).statusCode(), field);
        }
        for (String who : List.of("phetchaburi", "reader")) {
            assertEquals(403, by(who).sent("/console/windows", wish).statusCode(), who);
        }
        assertEquals(0, server.rows().count("notice"));
        assertEquals(303, owner.sent("/console/windows", wish).statusCode());
        assertEquals(1, server.rows().count("notice"));
        assertFalse(owner.get("/console/windows").body().contains("<script>alert"));
        assertEquals(1, server.rows().count("audit where who = 'console:owner' and what = 'window.extended'"));
    }

    @Test
    void theServersOwnRegistryIsTheOneThatIsShownAndItsNamesAreText() throws Exception {
        server.servers()
                .get(0)
                .laos()
                .keep(List.of(new org.samut.core.lao.Lao(
                        "6760699", org.samut.core.lao.LaoType.SAO, SCRIPT, "บ้านลาด", "76", "เพชรบุรี")));
        ConsoleVisitor owner = by("owner");
        HttpResponse<String> list = owner.get("/console/laos?q=6760699");
        assertTrue(list.body().contains("6760699"), list.body());
        assertFalse(list.body().contains("<script>alert"), list.body());
        assertFalse(owner.get("/console/laos/6760699").body().contains("<script>alert"));
        assertEquals(1, owner.get("/console/export/laos.json").body().split("\"lao\"", -1).length - 1);
    }

    @Test
    void aFormIsPublishedFromItsTableAndOneWithFaultsIsNot() throws Exception {
        ConsoleVisitor owner = by("owner");
        byte[] table;
        try (var model = org.samut.core.form.Form.class.getResourceAsStream("msps-2567-model.csv")) {
            table = model.readAllBytes();
        }
        String text = new String(table, StandardCharsets.UTF_8);
        String next = text.replaceFirst("#id=msps-2567", "#id=msps-2570");
        HttpResponse<String> answer = owner.upload("/console/publish/form", "msps-2570.csv", next);
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(owner.get("/console/publish").body().contains("msps-2570"));
        assertEquals(
                422, owner.upload("/console/publish/form", "bad.csv", SCRIPT).statusCode());
        assertFalse(owner.upload("/console/publish/form", SCRIPT + ".csv", "x")
                .body()
                .contains("<script>alert"));
        assertEquals(
                422, owner.upload("/console/publish/form", "msps.json", "{}").statusCode());
        assertEquals(422, owner.sent("/console/publish/form", Map.of()).statusCode(), "no file");
        assertEquals(
                403, by("reader").upload("/console/publish/form", "f.csv", next).statusCode());
        assertEquals(1, server.rows().count("audit where who = 'console:owner' and what = 'form.published'"));
    }

    @Test
    void aSessionThatIsLeftAloneForAnHourIsOver() throws Exception {
        ConsoleVisitor owner = by("owner");
        for (int quarter = 0; quarter < 3; quarter++) {
            server.rows().sixteenMinutesEarlier("console_session", "seen_at");
        }
        assertEquals(200, owner.get("/console/overview").statusCode(), "48 minutes, and now it was seen");
        for (int quarter = 0; quarter < 4; quarter++) {
            server.rows().sixteenMinutesEarlier("console_session", "seen_at");
        }
        assertEquals(303, owner.get("/console/overview").statusCode());
    }
}
