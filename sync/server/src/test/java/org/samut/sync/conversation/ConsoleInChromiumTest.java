package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.sync.server.Accounts;
import org.samut.sync.server.console.account.Role;

/** The console as people use it, in a real Chromium. */
class ConsoleInChromiumTest {
    static final String PASSWORD = "ถนนสายหลัก 2567";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Centre centre;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open(folder.resolve("profile"));
        centre = Centre.Kind.EMBEDDED.start(folder.resolve("data"));
        centre.publish(OfficePc.FORM);
        var accounts = new Accounts(centre.storage());
        accounts.add("owner", Role.OWNER, Set.of(), PASSWORD);
        accounts.add("phetchaburi", Role.REVIEWER, Set.of("76"), PASSWORD);
        accounts.add("reader", Role.READER, Set.of(), PASSWORD);
        try (OfficePc pc = new OfficePc(folder.resolve("pc"))) {
            pc.enrol(centre.address(), centre.activate(OfficePc.LAO));
            pc.seal();
            pc.run();
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

    private static void signIn(String name) {
        chromium.go(at("/console/sign-in"));
        chromium.driver.manage().deleteAllCookies();
        chromium.go(at("/console/sign-in"));
        chromium.type("#name", name);
        chromium.type("#password", PASSWORD);
        chromium.press("button.primary");
    }

    @Test
    void anOwnerSignsInSeesTheOverviewAndSignsOut() {
        signIn("owner");
        assertEquals(at("/console/overview"), chromium.driver.getCurrentUrl());
        assertTrue(chromium.text().contains("ได้รับแล้ว 1 จาก 7,850 แห่ง"), chromium.text());
        chromium.picture("overview-th");
        chromium.press(".who button[name=language]");
        assertTrue(chromium.text().contains("1 of 7,850 received"), chromium.text());
        chromium.picture("overview-en");
        chromium.press(".who form[action='/console/sign-out'] button");
        chromium.go(at("/console/overview"));
        assertTrue(chromium.driver.getCurrentUrl().startsWith(at("/console/sign-in")));
        chromium.picture("sign-in-en");
    }

    @Test
    void aReviewerSeesTheOwnProvinceOnly() {
        signIn("phetchaburi");
        assertTrue(chromium.text().contains("เพชรบุรี"));
        assertFalse(chromium.text().contains("เชียงใหม่"));
        chromium.go(at("/console/laos?q=หนองกะปุ"));
        chromium.picture("laos-th");
        assertTrue(chromium.text().contains("6760607"));
    }
}
