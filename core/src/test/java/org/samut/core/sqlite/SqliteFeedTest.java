package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.form.Forms.Document;
import org.samut.core.text.Text;

class SqliteFeedTest {
    private static final Document FIRST = new Document("msps-2567", 1, "{}", Optional.empty());
    private static final Document SIGNED = new Document("msps-2567", 1, "{}", Optional.of("e30..c2ln"));
    private static final Document OTHER_BYTES = new Document("msps-2567", 1, "{ }", Optional.empty());
    private static final Document SECOND = new Document("msps-2567", 2, "{}", Optional.empty());
    private static final Announcement CIRCULAR = new Announcement(
            "a-0123456789abcdef", LocalDate.of(2024, 6, 28), Text.of("ข่าว", "News"), Text.of("", ""), false);

    @TempDir
    Path home;

    private SqliteOffice office;

    @BeforeEach
    void open() throws WorldFailure {
        office = SqliteOffice.open(home, Clock.systemUTC());
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    @Test
    void whatTheFeedBroughtIsKeptTogetherWithItsCheckpoint() throws WorldFailure {
        assertEquals(0, office.feed().checkpoint());
        office.forms().keep(FIRST);
        assertEquals(
                new Pulled(41, List.of(SECOND), List.of(CIRCULAR)),
                office.feed().keep(new Pulled(41, List.of(SIGNED, OTHER_BYTES, SECOND), List.of(CIRCULAR))));
        assertEquals(List.of(SECOND, SIGNED), office.forms().list());
        assertEquals(List.of(CIRCULAR), office.announcements().list());
        assertEquals(41, office.feed().checkpoint());
        assertEquals(
                new Pulled(42, List.of(), List.of()),
                office.feed().keep(new Pulled(42, List.of(SECOND), List.of(CIRCULAR))));
        assertEquals(42, office.feed().checkpoint());
    }

    @Test
    void whenTheDiskFailsNothingOfItIsKept() throws WorldFailure {
        office.feed().keep(new Pulled(40, List.of(), List.of()));
        office.run("pragma max_page_count = 40");
        Announcement large = new Announcement(
                "a-0123456789abcde0",
                LocalDate.of(2024, 6, 28),
                Text.of("ข่าว", "News"),
                Text.of("x".repeat(500_000), ""),
                false);
        assertThrows(WorldFailure.class, () -> office.feed().keep(new Pulled(41, List.of(FIRST), List.of(large))));
        assertEquals(List.of(), office.forms().list());
        assertEquals(List.of(), office.announcements().list());
        assertEquals(40, office.feed().checkpoint());
    }
}
