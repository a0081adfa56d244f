package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.EntryText;
import org.samut.core.workbook.HybridTime;

/**
 * The change logs of all workbooks, within the caller's transaction. One hybrid clock for all, so that whatever is
 * written later on this PC compares as later. Its writing side belongs to the writing connection.
 */
final class ChangeLog {
    private static final String INSERT = """
            insert into change (workbook, sequence, field, entry, officer, device, millis, counter, document,
                previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Clock clock;
    private HybridTime latest = HybridTime.START;

    ChangeLog(Clock clock) {
        this.clock = clock;
    }

    /** Goes on after the newest time in the database. */
    void wind(Connection connection) throws SQLException {
        latest = WorkbookRow.all(connection).stream()
                .map(WorkbookRow::time)
                .max(Comparator.naturalOrder())
                .orElse(HybridTime.START);
    }

    /** The next moment. */
    HybridTime tick() {
        // Kept even if the transaction fails: a moment that was skipped harms nobody.
        latest = latest.next(clock.millis());
        return latest;
    }

    /** Writes the lines and, with them, the workbook's row as given with its new end. */
    List<Change> append(Connection connection, WorkbookRow row, List<Entering> entries, Change.Author author)
            throws SQLException {
        Chain chain = row.end();
        HybridTime now = tick();
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entering entering : entries) {
                Change change = chain.link(entering, author, now);
                bind(insert, change);
                insert.executeUpdate();
                changes.add(change);
            }
        }
        row.grown(chain, now).update(connection);
        return List.copyOf(changes);
    }

    static List<Change> read(Connection connection, String workbook) throws SQLException {
        return read(connection, workbook, 1, Long.MAX_VALUE);
    }

    /** The lines from one to another, both among them. */
    static List<Change> read(Connection connection, String workbook, long first, long last) throws SQLException {
        String lines = """
                select sequence, field, entry, officer, device, millis, counter, document, previous_hash, hash
                from change where workbook = ? and sequence between ? and ? order by sequence""";
        try (PreparedStatement select = connection.prepareStatement(lines)) {
            select.setString(1, workbook);
            select.setLong(2, first);
            select.setLong(3, last);
            try (ResultSet row = select.executeQuery()) {
                List<Change> log = new ArrayList<>();
                while (row.next()) {
                    log.add(new Change(
                            row.getLong(1),
                            workbook,
                            row.getString(2),
                            entry(row.getString(3)),
                            new Change.Author(row.getString(4), row.getString(5)),
                            new HybridTime(row.getLong(6), row.getInt(7)),
                            Optional.ofNullable(row.getString(8)),
                            row.getString(9),
                            row.getString(10)));
                }
                return log;
            }
        }
    }

    /** A line that cannot be read stays visible as such; the chain's check names it, since its hash differs. */
    static Entry entry(String text) {
        return EntryText.read(text).orElseGet(() -> new Entry.Unreadable(text));
    }

    private static void bind(PreparedStatement insert, Change change) throws SQLException {
        insert.setString(1, change.workbook());
        insert.setLong(2, change.sequence());
        insert.setString(3, change.field());
        insert.setString(4, EntryText.write(change.entry()));
        insert.setString(5, change.author().officer());
        insert.setString(6, change.author().device());
        insert.setLong(7, change.time().millis());
        insert.setInt(8, change.time().counter());
        insert.setString(9, change.document().orElse(null));
        insert.setString(10, change.previousHash());
        insert.setString(11, change.hash());
    }
}
