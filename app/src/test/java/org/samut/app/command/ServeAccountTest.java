package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of the console, made on the command line. */
final class ServeAccountTest {
    private static final String PASSWORD = "ถนนสายหลัก 2567";

    @TempDir
    Path folder;

    private int account(CommandLineRun samut, String... words) {
        List<String> whole = new ArrayList<>(
                List.of("serve", "--data", folder.resolve("data").toString(), "account"));
        whole.addAll(List.of(words));
        return samut.plain(whole.toArray(String[]::new));
    }

    @Test
    void areMadeListedGivenAnotherPasswordAndTakenAwayAndNoPasswordIsEverSaid() throws Exception {
        CommandLineRun samut = new CommandLineRun(folder.resolve("home"));
        Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        String secret = file.toString();
        StringBuilder said = new StringBuilder();
        assertEquals(0, account(samut, "add", "somsri", "--role", "owner", "--password-file", secret), samut.err());
        said.append(samut.out()).append(samut.err());
        assertEquals(
                0,
                account(samut, "add", "phet", "--role", "reviewer", "--province", "76,77", "--password-file", secret));
        assertEquals(1, account(samut, "add", "somsri", "--role", "reader", "--password-file", secret), samut.out());
        assertEquals(1, account(samut, "add", "nobody", "--role", "reviewer", "--password-file", secret), samut.out());
        assertEquals(1, account(samut, "add", "nobody", "--role", "king", "--password-file", secret), samut.out());
        assertEquals(0, account(samut, "list"));
        assertTrue(samut.out().contains("phet\treviewer\t76,77"), samut.out());
        said.append(samut.out()).append(samut.err());
        Files.writeString(file, "สั้น\n");
        assertEquals(1, account(samut, "password", "phet", "--password-file", secret), samut.out());
        assertTrue(samut.err().contains("รหัสผ่านนี้ใช้ไม่ได้"), samut.err());
        Files.writeString(file, PASSWORD + " ใหม่\n");
        assertEquals(0, account(samut, "password", "phet", "--password-file", secret), samut.err());
        said.append(samut.out()).append(samut.err());
        assertEquals(3, account(samut, "password", "phet", "--password-file", secret + "-not-there"), samut.out());
        assertEquals(0, account(samut, "remove", "phet"), samut.err());
        assertEquals(1, account(samut, "remove", "phet"), samut.out());
        assertFalse(said.toString().contains("ถนน"), said.toString());
    }

    @Test
    void aServerThatIsFilledForALookHasOfficesInSeveralStates() {
        CommandLineRun samut = new CommandLineRun(folder.resolve("home"));
        String data = folder.resolve("demo").toString();
        assertEquals(0, samut.plain("serve", "--data", data, "demo"), samut.err() + samut.out());
        assertTrue(samut.out().contains("หนองกะปุ"), samut.out());
    }
}
