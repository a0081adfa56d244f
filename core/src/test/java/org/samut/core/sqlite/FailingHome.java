package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** A folder whose opening may fail, and what every failure must say. */
abstract class FailingHome {
    @TempDir
    Path folder;

    final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");

    SqliteOffice open(Path home) throws WorldFailure {
        return SqliteOffice.open(home, clock);
    }

    WorldFailure refusalToOpen(Path home) {
        WorldFailure failure = assertThrows(WorldFailure.class, () -> open(home).close());
        assertClear(failure);
        return failure;
    }

    static void assertClear(WorldFailure failure) {
        for (Language language : Language.values()) {
            assertTrue(failure.happened().in(language).length() > 20, failure.code());
            assertTrue(failure.next().in(language).length() > 20, failure.code());
        }
        assertTrue(failure.happened().thai().matches("(?s).*[ก-๙].*")
                && failure.next().thai().matches("(?s).*[ก-๙].*"));
    }

    static void enter(SqliteOffice office, String id, String field, Entry entry) throws WorldFailure {
        office.workbooks().append(id, List.of(Entering.of(field, entry)), Sealed.AUTHOR);
    }
}
