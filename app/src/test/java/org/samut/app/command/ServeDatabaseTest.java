package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code samut serve --database} where there is no such database: told in both languages, and never the password. */
final class ServeDatabaseTest {
    private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/samut?user=samut&password=never-said";

    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aCommandLine() throws Exception {
        samut = CommandLineRun.begun(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "activate 6760607", "publish-announcement ข่าว"})
    void aDatabaseThatIsNotThereIsTheWorldThatFailed(String verb) {
        assertEquals(3, serve(NOBODY, verb), samut.out());
        assertTrue(samut.err().contains("server.database-line"), samut.err());
        assertTrue(samut.err().contains("could not be reached"), samut.err());
        assertTrue(samut.err().contains("ติดต่อ PostgreSQL ที่ samut@127.0.0.1:1/samut ไม่ได้"), samut.err());
        assertTrue(samut.err().contains("โปรดตรวจสอบ"), samut.err());
        assertFalse(samut.err().contains("never-said"), samut.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgres://host/samut?password=never-said", "jdbc:mysql://host/samut?password=never-said", ""})
    void anAddressThatCannotBeReadIsToldWithAnExample(String address) {
        assertEquals(3, serve(address, ""), samut.out());
        assertTrue(samut.err().contains("server.database-address"), samut.err());
        assertTrue(samut.err().contains("jdbc:postgresql://host/database?user=name"), samut.err());
        assertFalse(samut.err().contains("never-said"), samut.err());
    }

    private int serve(String address, String verb) {
        String data = folder.resolve("data").toString();
        String[] words = verb.isEmpty() ? new String[0] : verb.split(" ");
        String[] whole = new String[words.length + 7];
        System.arraycopy(new String[] {"serve", "--data", data, "--database", address, "--port", "0"}, 0, whole, 0, 7);
        System.arraycopy(words, 0, whole, 7, words.length);
        return samut.plain(whole);
    }
}
