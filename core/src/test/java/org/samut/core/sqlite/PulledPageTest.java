package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.form.Forms;
import org.samut.core.postmark.Postmark;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;

/** All that a page of the feed brings is kept with its checkpoint, or nothing of it, whichever write fails. */
class PulledPageTest {
    private static final Forms.Document FORM = new Forms.Document("msps-2567", 1, "{}", Optional.of("e30..c2ln"));
    private static final Announcement NEWS = new Announcement(
            "a-0123456789abcdef", LocalDate.of(2024, 6, 28), Text.of("ข่าว", "News"), Text.of("", ""), false);
    private static final WindowNotice WINDOW = new WindowNotice(
            "w-0123456789abcdef",
            "msps-2567",
            Optional.empty(),
            LocalDate.of(2024, 8, 15),
            Text.of("น้ำท่วม", "Floods"),
            Instant.parse("2024-07-30T03:00:00Z"));

    @TempDir
    Path home;

    private SqliteOffice office;
    private Submission sealed;

    @BeforeEach
    void aWorkbookIsSealed() throws WorldFailure {
        office = SqliteOffice.open(home, Clock.systemUTC());
        String id = office.workbooks().create("msps-2567", 1, "6760607").id();
        office.workbooks().append(id, List.of(Entering.of("1.01.frame", Entry.figure("5"))), Sealed.AUTHOR);
        office.workbooks().move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        office.workbooks().witness(id, "beacon-before", Sealed.AUTHOR);
        office.workbooks().witness(id, "beacon-before", Sealed.AUTHOR);
        var log = office.workbooks().log(id);
        assertEquals(2, log.size(), "the same beacon twice is one line");
        sealed = Sealed.of(id, 1, log.get(1).hash());
        assertEquals(true, office.outbox().enqueue(sealed, Sealed.AUTHOR));
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    private Pulled page() throws WorldFailure {
        return new Pulled(
                41,
                List.of(FORM),
                List.of(NEWS),
                List.of(),
                List.of(WINDOW),
                List.of("key", "keys"),
                Optional.of(
                        new Pulled.Witnessed("beacon-after", office.postmarks().heads(), true)));
    }

    @Test
    void allOfItIsKept() throws WorldFailure {
        office.feed().keep(page());
        assertEquals(List.of(FORM), office.forms().list());
        assertEquals(List.of(NEWS), office.announcements().list());
        assertEquals(List.of(WINDOW), office.windows().notices("msps-2567"));
        assertEquals(Optional.of("keys"), office.settings().value(Settings.SERVER_KEYS));
        assertEquals(Optional.of("beacon-after"), office.settings().value(Settings.BEACON));
        Postmark postmark = office.postmarks().of(sealed.id(), 1);
        assertEquals(
                new Entry.Words("beacon-before"),
                postmark.before().orElseThrow().entry());
        assertEquals("beacon-after", postmark.after().orElseThrow().beacon());
        assertEquals(41, office.feed().checkpoint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form",
                "announcement",
                "window_notice",
                "postmark",
                "setting.server-key",
                "setting.server-keys",
                "setting.beacon",
                "setting.checkpoint"
            })
    void whicheverWriteFailsNothingIsKept(String where) throws WorldFailure {
        String table = where.replaceFirst("\\..*", "");
        String when = where.contains(".") ? " when new.name = '" + where.substring(8) + "'" : "";
        office.run("create trigger broken before insert on " + table + when
                + " begin select raise(abort, 'the disk failed'); end");
        assertThrows(WorldFailure.class, () -> office.feed().keep(page()));
        assertEquals(List.of(), office.forms().list());
        assertEquals(List.of(), office.announcements().list());
        assertEquals(List.of(), office.windows().notices("msps-2567"));
        assertEquals(Optional.empty(), office.settings().value(Settings.SERVER_KEYS));
        assertEquals(Optional.empty(), office.settings().value(Settings.BEACON));
        assertEquals(Optional.empty(), office.postmarks().of(sealed.id(), 1).after());
        assertEquals(0, office.feed().checkpoint());
        office.run("drop trigger broken");
        allOfItIsKept();
    }

    /** The first beacon after a seal stays the one that counts. */
    @Test
    void aLaterBeaconDoesNotTakeThePlaceOfTheFirst() throws WorldFailure {
        office.feed().keep(page());
        office.feed()
                .keep(new Pulled(
                        41,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(new Pulled.Witnessed(
                                "beacon-later", office.postmarks().heads(), true))));
        assertEquals(
                "beacon-after",
                office.postmarks().of(sealed.id(), 1).after().orElseThrow().beacon());
    }
}
