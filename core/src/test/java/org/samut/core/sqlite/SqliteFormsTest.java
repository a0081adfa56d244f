package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Forms;
import org.samut.core.form.Forms.Document;
import org.samut.core.settings.Settings;

class SqliteFormsTest {
    private static final Document FIRST = new Document("msps-2567", 1, "{\"ก\":1}", Optional.empty());
    private static final Document SIGNED = new Document("msps-2567", 1, "{\"ก\":1}", Optional.of("a..b"));
    private static final Document OTHER_BYTES = new Document("msps-2567", 1, "{\"ก\":2}", Optional.of("a..c"));
    private static final Document SECOND = new Document("msps-2567", 2, "{\"ก\":3}", Optional.of("a..d"));

    @TempDir
    Path home;

    private SqliteOffice office;
    private Forms forms;

    @BeforeEach
    void open() throws WorldFailure {
        office = SqliteOffice.open(home, new SteppingClock("2026-11-21T03:00:00Z"));
        forms = office.forms();
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    @Test
    void aVersionIsNeverReplacedByOtherBytes() throws WorldFailure {
        assertTrue(forms.keep(FIRST));
        assertTrue(forms.keep(FIRST), "the same bytes again");
        assertFalse(forms.keep(OTHER_BYTES));
        assertEquals(Optional.of(FIRST), forms.find("msps-2567", 1));
        assertThrows(WorldFailure.class, () -> office.run("update form set json = '{}'"));
    }

    @Test
    void aSignatureThatComesLaterIsKeptAndNeverLost() throws WorldFailure {
        forms.keep(FIRST);
        forms.keep(SIGNED);
        forms.keep(FIRST);
        assertEquals(Optional.of(SIGNED), forms.find("msps-2567", 1));
    }

    @Test
    void theNewestVersionComesFirst() throws WorldFailure {
        forms.keep(SECOND);
        forms.keep(FIRST);
        Document lpa = new Document("lpa-2567", 1, "{}", Optional.empty());
        forms.keep(lpa);
        assertEquals(List.of(lpa, SECOND, FIRST), forms.list());
        assertEquals(Optional.of(SECOND), forms.newest("msps-2567"));
        assertEquals(Optional.empty(), forms.newest("standards-2567"));
        assertEquals(Optional.empty(), forms.find("msps-2567", 3));
    }

    @Test
    void aSettingIsWhatWasKeptLast() throws WorldFailure {
        Settings settings = office.settings();
        assertEquals(Optional.empty(), settings.value(Settings.LAO));
        settings.keep(Settings.LAO, "6760607");
        settings.keep(Settings.LAO, "ก\n");
        settings.keep("other", "");
        assertEquals(Optional.of("ก\n"), settings.value(Settings.LAO));
        assertEquals(Optional.of(""), settings.value("other"));
    }
}
