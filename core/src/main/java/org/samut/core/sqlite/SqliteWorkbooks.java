package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.samut.core.failure.WorldFailure;
import org.samut.core.postmark.Postmark;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.EntryText;
import org.samut.core.workbook.Undo;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

/** Workbooks in the database; their entries are computed from the log, never kept beside it. */
final class SqliteWorkbooks implements Workbooks {
    private final Database database;
    private final ChangeLog log;
    private final Checkup checkup;
    private final Supplier<UUID> ids;

    SqliteWorkbooks(Database database, ChangeLog log, Checkup checkup, Supplier<UUID> ids) {
        this.database = database;
        this.log = log;
        this.checkup = checkup;
        this.ids = ids;
    }

    @Override
    public Entitled create(String form, int formVersion, String lao) throws WorldFailure {
        Entitled made = new Entitled(ids.get().toString(), form, formVersion, lao, WorkbookState.OPEN, 1);
        return database.write(connection -> {
            WorkbookRow.fresh(made, log.tick()).insert(connection);
            return made;
        });
    }

    @Override
    public List<Entitled> list() throws WorldFailure {
        return database.read(connection ->
                WorkbookRow.all(connection).stream().map(WorkbookRow::entitled).toList());
    }

    @Override
    public Optional<Entitled> find(String id) throws WorldFailure {
        return database.read(connection -> WorkbookRow.find(connection, id).map(WorkbookRow::entitled));
    }

    @Override
    public List<Change> append(String workbook, List<Entering> entries, Change.Author author) throws WorldFailure {
        if (entries.isEmpty()) {
            return List.of();
        }
        return database.write(connection -> {
            WorkbookRow row = WorkbookRow.known(connection, workbook);
            if (!row.entitled().state().isEditable()) {
                throw StoreFailures.sealed();
            }
            // What was checked is no longer what is there.
            return log.append(connection, row.in(WorkbookState.OPEN), entries, author);
        });
    }

    @Override
    public void witness(String workbook, String beacon, Change.Author author) throws WorldFailure {
        Entry word = new Entry.Words(beacon);
        database.write(connection -> {
            WorkbookRow row = WorkbookRow.known(connection, workbook);
            boolean known = ChangeLog.read(connection, workbook, row.lastSequence(), row.lastSequence()).stream()
                    .anyMatch(last ->
                            last.field().equals(Postmark.EVENT) && last.entry().equals(word));
            return known || row.entitled().state() != WorkbookState.CHECKED
                    ? List.of()
                    : log.append(connection, row, List.of(Entering.of(Postmark.EVENT, word)), author);
        });
    }

    @Override
    public Map<String, Entry> entries(String workbook) throws WorldFailure {
        // With max() SQLite takes the other columns from the row of the maximum.
        String fold = "select field, entry, max(sequence) from change where workbook = ? group by field";
        return database.read(connection -> {
            Map<String, Entry> entries = pairs(connection, fold, workbook);
            entries.entrySet()
                    .removeIf(pair ->
                            pair.getKey().startsWith("#") || pair.getValue().isBlank());
            return entries;
        });
    }

    @Override
    public List<Change> log(String workbook) throws WorldFailure {
        return database.read(connection -> {
            List<Change> changes = ChangeLog.read(connection, workbook);
            checkup.requireWhole(WorkbookRow.known(connection, workbook), changes);
            return List.copyOf(changes);
        });
    }

    @Override
    public List<Change> logAfter(String workbook, long sequence) throws WorldFailure {
        return lines(workbook, sequence + 1, Long.MAX_VALUE);
    }

    @Override
    public List<Change> lines(String workbook, long first, long last) throws WorldFailure {
        return database.read(connection -> List.copyOf(ChangeLog.read(connection, workbook, first, last)));
    }

    @Override
    public List<Change> lastLinesBefore(String workbook, long sequence, Set<String> fields) throws WorldFailure {
        return database.read(connection -> {
            List<Change> last = new ArrayList<>();
            for (long line : lastBefore(connection, workbook, sequence, fields)) {
                last.addAll(ChangeLog.read(connection, workbook, line, line));
            }
            return List.copyOf(last);
        });
    }

    @Override
    public long length(String workbook) throws WorldFailure {
        return database.read(
                connection -> WorkbookRow.known(connection, workbook).lastSequence());
    }

    @Override
    public boolean move(String workbook, WorkbookState from, WorkbookState to) throws WorldFailure {
        boolean hasOwnVerb = to == WorkbookState.SEALED
                || to == WorkbookState.RECEIVED
                || to == WorkbookState.OPEN && from != WorkbookState.CHECKED;
        if (hasOwnVerb || !from.mayBecome().contains(to)) {
            return false;
        }
        return database.write(connection -> swap(connection, workbook, from, to));
    }

    @Override
    public Optional<Entitled> reopen(String workbook, Change.Author author) throws WorldFailure {
        return database.write(connection -> {
            WorkbookRow row = WorkbookRow.known(connection, workbook);
            WorkbookState state = row.entitled().state();
            if (state.isEditable() || !state.mayBecome().contains(WorkbookState.OPEN)) {
                return Optional.empty();
            }
            WorkbookRow next = row.in(WorkbookState.OPEN, row.entitled().revision() + 1);
            Entry revision = new Entry.Words(Integer.toString(next.entitled().revision()));
            log.append(connection, next, List.of(Entering.of("#reopen", revision)), author);
            return Optional.of(next.entitled());
        });
    }

    @Override
    public Optional<Entitled> upgrade(
            Entitled before, int version, long length, List<Entering> entries, Change.Author author)
            throws WorldFailure {
        List<Entering> step = new ArrayList<>();
        step.add(Entering.of(Undo.UPGRADED, new Entry.Words(Integer.toString(version))));
        step.addAll(entries);
        return database.write(connection -> {
            Optional<WorkbookRow> row = WorkbookRow.find(connection, before.id())
                    .filter(here -> here.entitled().state().isEditable()
                            && here.entitled().formVersion() == before.formVersion()
                            && here.entitled().revision() == before.revision()
                            && here.lastSequence() == length);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            WorkbookRow next = row.get().in(WorkbookState.OPEN).ofVersion(version);
            log.append(connection, next, step, author);
            return Optional.of(next.entitled());
        });
    }

    @Override
    public Map<String, Entry> prior(String workbook) throws WorldFailure {
        return database.read(
                connection -> pairs(connection, "select field, entry from prior where workbook = ?", workbook));
    }

    @Override
    public void keepPrior(String workbook, Map<String, Entry> figures) throws WorldFailure {
        database.write(connection -> {
            WorkbookRow.known(connection, workbook);
            try (PreparedStatement forget = connection.prepareStatement("delete from prior where workbook = ?");
                    PreparedStatement keep = connection.prepareStatement("insert into prior values (?, ?, ?)")) {
                forget.setString(1, workbook);
                forget.executeUpdate();
                for (Map.Entry<String, Entry> figure : figures.entrySet()) {
                    keep.setString(1, workbook);
                    keep.setString(2, figure.getKey());
                    keep.setString(3, EntryText.write(figure.getValue()));
                    keep.executeUpdate();
                }
            }
            return true;
        });
    }

    /** Moves by compare-and-set, within the caller's writing transaction, which nobody else can be in. */
    private static boolean swap(Connection connection, String workbook, WorkbookState from, WorkbookState to)
            throws SQLException {
        Optional<WorkbookRow> row = WorkbookRow.find(connection, workbook)
                .filter(here -> here.entitled().state() == from);
        if (row.isPresent()) {
            row.get().in(to).update(connection);
        }
        return row.isPresent();
    }

    private static List<Long> lastBefore(Connection connection, String workbook, long sequence, Set<String> fields)
            throws SQLException {
        String fold = "select field, max(sequence) from change where workbook = ? and sequence < ? group by field";
        try (PreparedStatement select = connection.prepareStatement(fold)) {
            select.setString(1, workbook);
            select.setLong(2, sequence);
            try (ResultSet row = select.executeQuery()) {
                List<Long> lines = new ArrayList<>();
                while (row.next()) {
                    if (fields.contains(row.getString(1))) {
                        lines.add(row.getLong(2));
                    }
                }
                lines.sort(null);
                return lines;
            }
        }
    }

    private static Map<String, Entry> pairs(Connection connection, String sql, String workbook) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, workbook);
            try (ResultSet row = select.executeQuery()) {
                Map<String, Entry> pairs = new HashMap<>();
                while (row.next()) {
                    pairs.put(row.getString(1), ChangeLog.entry(row.getString(2)));
                }
                return pairs;
            }
        }
    }
}
