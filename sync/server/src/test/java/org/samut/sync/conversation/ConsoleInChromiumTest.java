package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.WebElement;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Submission;
import org.samut.sync.protocol.Tus;

/** The console as people use it, in a real Chromium. */
class ConsoleInChromiumTest {
    private static final String SCRIPT = "<script>document.title='broken';alert(1)</script>";
    private static final byte[] FILE = SCRIPT.getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Centre centre;

    /** In the first revision one file was missing and it was returned; the second waits for a decision. */
    private static Submission first;

    private static Submission second;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open(folder.resolve("profile"));
        centre = Centre.Kind.EMBEDDED.start(folder.resolve("data"));
        centre.publish(OfficePc.FORM);
        ConsoleVisitor.makeAccounts(centre);
        try (OfficePc pc = new OfficePc(folder.resolve("pc"))) {
            enrol(pc, OfficePc.LAO);
            first = pc.seal(List.of(EvidenceTest.names("1.01", FILE)));
            Http.put(centre, pc, first, first.content());
            ConsoleVisitor.signedIn(centre, "phetchaburi")
                    .sent(
                            "/console/submissions/" + first.id() + "/1/review",
                            Map.of("decision", "return", "remark.1.01", SCRIPT, "remark", "โปรดแนบทะเบียนให้ครบ"));
            var ask = new TusQuestions(centre, pc);
            Map<String, String> about = TusQuestions.about(first, FILE);
            about.put(Tus.FILE_NAME, SCRIPT + ".html");
            ask.patch(
                    ask.begin(about, FILE.length)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow(),
                    0,
                    FILE);
            second = pc.sealNext(
                    first,
                    List.of(org.samut.core.workbook.Entering.of(
                            "1.02.reason", new org.samut.core.workbook.Entry.Words(SCRIPT))));
            Http.put(centre, pc, second, second.content());
        }
    }

    /** A browser that starts takes the machine for a while, and the PC is impatient. */
    private static void enrol(OfficePc pc, String lao) throws Exception {
        for (int tries = 0; Http.token(pc).isEmpty() && tries < 10; tries++) {
            try {
                pc.enrol(centre.address(), centre.activate(lao));
            } catch (WorldFailure slow) {
                Thread.sleep(500);
            }
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (centre != null) {
            centre.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String at(String path) {
        return centre.address() + path;
    }

    private static String page(Submission submission) {
        return "/console/submissions/" + submission.id() + "/" + submission.revision();
    }

    private static void signIn(String name) {
        chromium.go(at("/console/sign-in"));
        chromium.driver.manage().deleteAllCookies();
        chromium.go(at("/console/sign-in"));
        chromium.type("#name", name);
        chromium.type("#password", ConsoleVisitor.PASSWORD);
        chromium.press("button.primary");
        assertEquals(at("/console/overview"), chromium.driver.getCurrentUrl(), chromium.text());
    }

    private static void inEnglish() {
        chromium.press(".who button[value=en]");
    }

    @Test
    void anOwnerSignsInSeesTheOverviewAndSignsOut() {
        signIn("owner");
        assertTrue(chromium.text().matches("(?s).*ได้รับแล้ว [12] จาก 7,850 แห่ง.*"), chromium.text());
        inEnglish();
        assertTrue(chromium.text().matches("(?s).*[12] of 7,850 received.*"), chromium.text());
        chromium.press(".who form[action='/console/sign-out'] button");
        chromium.go(at("/console/overview"));
        assertTrue(chromium.driver.getCurrentUrl().startsWith(at("/console/sign-in")));
    }

    @Test
    void aReviewerFindsALaoOfTheOwnProvinceAndNoOther() {
        signIn("phetchaburi");
        assertTrue(chromium.text().contains("เพชรบุรี"));
        assertFalse(chromium.text().contains("เชียงใหม่"));
        chromium.type("#q", "หนองกะปุ");
        chromium.press("form[role=search] button");
        assertTrue(chromium.text().contains("6760607"), chromium.text());
        chromium.press("tbody th a");
        assertTrue(chromium.text().contains("เครื่องที่เปิดใช้งาน"), chromium.text());
    }

    @Test
    void aSubmissionShowsItsFiguresWhatChangedItsEvidenceAndItsHistory() {
        signIn("owner");
        chromium.go(at(page(second)));
        String text = chromium.text();
        assertTrue(text.contains("สิ่งที่แก้ไขจากฉบับที่ 1"), text);
        assertTrue(text.contains("โปรดแนบทะเบียนให้ครบ"), text);
        assertTrue(text.contains("ทางหลวง") || text.contains("ถนน"), text);
        assertEquals(2, chromium.all("#history tbody tr").size());
        assertFalse(chromium.all("td.remark textarea").isEmpty());
    }

    @Test
    void aReviewerReturnsASubmissionWithARemarkBesideAnIndicator() throws Exception {
        Submission third;
        try (OfficePc pc = new OfficePc(folder.resolve("other"), "6760608", java.time.Clock.systemUTC())) {
            enrol(pc, "6760608");
            third = pc.seal();
            Http.put(centre, pc, third, third.content());
        }
        signIn("phetchaburi");
        chromium.go(at(page(third)));
        chromium.press("button[value=return]");
        assertTrue(chromium.text().contains("ส่งกลับโดยไม่มีข้อสังเกตไม่ได้"), chromium.text());
        chromium.one("td.remark summary").click();
        chromium.type("textarea[name='remark.1.01']", "โปรดตรวจสอบจำนวนสาย");
        chromium.press("button[value=return]");
        assertTrue(chromium.text().contains("ส่งกลับพร้อมข้อสังเกตแล้ว"), chromium.text());
        assertTrue(chromium.one("#figures").getText().contains("โปรดตรวจสอบจำนวนสาย"));
        assertTrue(chromium.all("button[value=accept]").isEmpty(), "what is decided is decided");
        chromium.picture("returned-th");
    }

    /** Whoever reads what others wrote runs nothing of it, and nothing on a page breaks the policy. */
    @Test
    void whatOthersWroteRunsNowhere() {
        signIn("owner");
        for (String path : List.of(page(first), page(second), "/console/laos?q=%3Cscript%3Ealert(1)%3C/script%3E")) {
            chromium.go(at(path));
            assertThrows(
                    NoAlertPresentException.class,
                    () -> chromium.driver.switchTo().alert());
            assertFalse(chromium.driver.getTitle().contains("broken"), path);
            assertTrue(path.contains("laos") || chromium.text().contains("<script>"), chromium.text());
            List<String> complaints = chromium.driver.manage().logs().get("browser").getAll().stream()
                    .map(entry -> entry.getMessage())
                    .filter(message -> !message.contains("Failed to load resource"))
                    .toList();
            assertEquals(List.of(), complaints, path);
        }
    }

    @Test
    void evidenceIsDownloadedAndNeverShown() throws Exception {
        signIn("owner");
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        chromium.driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        downloads.toAbsolutePath().toString()));
        chromium.go(at(page(second)));
        String before = chromium.driver.getCurrentUrl();
        chromium.one("#evidence tbody a").click();
        List<Path> files = List.of();
        for (int waited = 0; waited < 100 && files.isEmpty(); waited++) {
            Thread.sleep(100);
            try (var list = Files.list(downloads)) {
                files = list.filter(file -> !file.toString().endsWith(".crdownload"))
                        .toList();
            }
        }
        assertEquals(1, files.size());
        assertEquals(SCRIPT, Files.readString(files.get(0)));
        assertEquals(before, chromium.driver.getCurrentUrl());
        assertFalse(chromium.driver.getTitle().contains("broken"));
    }

    @Test
    void everythingIsReachedByKeyboardBeginningWithTheWayToTheContents() {
        signIn("owner");
        chromium.go(at("/console/laos"));
        WebElement body = chromium.one("body");
        body.sendKeys(Keys.TAB);
        WebElement focused = chromium.driver.switchTo().activeElement();
        assertEquals("skip", focused.getAttribute("class"));
        assertTrue(focused.isDisplayed() && focused.getLocation().getX() >= 0);
        focused.sendKeys(Keys.ENTER);
        assertEquals("content", chromium.driver.switchTo().activeElement().getAttribute("id"));
        for (int tabs = 0; tabs < 40; tabs++) {
            chromium.driver.switchTo().activeElement().sendKeys(Keys.TAB);
            String outline = (String)
                    chromium.driver.executeScript(
                            "const e = document.activeElement; return e === document.body ? '3px' : getComputedStyle(e).outlineWidth");
            assertEquals("3px", outline, "focus is seen");
        }
    }

    @Test
    void allWorksWithoutAScript() {
        chromium.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            signIn("phetchaburi");
            chromium.go(at("/console/laos?province=76"));
            chromium.press(".pages a[rel=next]");
            assertTrue(chromium.text().contains("หน้า 2"), chromium.text());
            chromium.one("tbody input[type=checkbox]").click();
            chromium.press("button[value=codes]");
            chromium.press("button.primary");
            assertEquals(1, chromium.all(".card svg").size(), chromium.text());
        } finally {
            chromium.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** The pages by name, as an owner goes through them. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new java.util.LinkedHashMap<>();
        pages.put("overview", "/console/overview");
        pages.put("province", "/console/overview?province=76");
        pages.put("laos", "/console/laos?province=76&district=บ้านลาด");
        pages.put("lao", "/console/laos/" + OfficePc.LAO);
        pages.put("submission", page(second));
        pages.put("figures", page(second) + "#figures");
        pages.put("evidence", page(second) + "#evidence");
        pages.put("codes", "/console/codes?lao=6760607&lao=6760608");
        pages.put("windows", "/console/windows?lao=6760607&form=msps-2567");
        pages.put("publish", "/console/publish");
        pages.put("password", "/console/password");
        pages.put("nothing", "/console/nowhere");
        return pages;
    }

    /** Leaves a picture of each page in both languages, and lets axe-core look through it. */
    @Test
    void noPageFailsTheRulesOfAccessibilityAndEachFitsTheWidth() {
        signIn("owner");
        for (String language : List.of("th", "en")) {
            if (language.equals("en")) {
                inEnglish();
            }
            pages().forEach((name, path) -> {
                chromium.go(at(path));
                look(name, language);
            });
            chromium.go(at("/console/codes?lao=6760607&lao=6760608&lao=6760605&lao=6760602"));
            chromium.press("main button.primary");
            assertEquals(4, chromium.all(".card").size());
            look("cards", language);
            chromium.go(at("/console/overview"));
        }
        chromium.driver.manage().deleteAllCookies();
        chromium.go(at("/console/sign-in"));
        look("sign-in", "th");
    }

    private static void look(String name, String language) {
        assertEquals(language, chromium.one("html").getAttribute("lang"));
        Results results = new AxeBuilder().analyze(chromium.driver);
        List<String> violations = results.getViolations().stream()
                .map((Rule rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
        assertEquals(List.of(), violations, name + " " + language);
        Long width = (Long) chromium.driver.executeScript("return document.documentElement.scrollWidth");
        assertTrue(width <= 1366, name + " is " + width + " wide");
        chromium.picture(name + "-" + language);
    }
}
