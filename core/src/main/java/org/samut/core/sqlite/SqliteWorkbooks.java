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
import java.util.UUID;
import java.util.function.Supplier;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.EntryText;
import org.samut.core.workbook.HybridTime;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

/** Workbooks in the database; their entries are computed from the log, never kept beside it. */
final class SqliteWorkbooks implements Workbooks {
    private static final String ENTITLED = "select id, form, form_version, lao, state, revision from workbook ";

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
            HybridTime now = log.tick();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into workbook values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, made.id());
                insert.setString(2, form);
                insert.setInt(3, formVersion);
                insert.setString(4, lao);
                insert.setString(5, made.state().name());
                insert.setInt(6, made.revision());
                insert.setLong(7, now.millis());
                insert.setInt(8, now.counter());
                insert.executeUpdate();
            }
            return made;
        });
    }

    @Override
    public List<Entitled> list() throws WorldFailure {
        String lastChangedFirst = """
                order by
                    coalesce((select millis from change where workbook = id order by sequence desc limit 1), millis) desc,
                    coalesce((select counter from change where workbook = id order by sequence desc limit 1), counter)
                        desc""";
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ENTITLED + lastChangedFirst);
                    ResultSet row = select.executeQuery()) {
                List<Entitled> all = new ArrayList<>();
                while (row.next()) {
                    all.add(entitled(row));
                }
                return List.copyOf(all);
            }
        });
    }

    @Override
    public Optional<Entitled> find(String id) throws WorldFailure {
        return database.read(connection -> find(connection, id));
    }

    static Optional<Entitled> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTITLED + "where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(entitled(row)) : Optional.empty();
            }
        }
    }

    @Override
    public List<Change> append(String workbook, List<Entering> entries, Change.Author author) throws WorldFailure {
        if (entries.isEmpty()) {
            return List.of();
        }
        return database.write(connection -> {
            WorkbookState state = known(connection, workbook).state();
            if (!state.isEditable()) {
                throw StoreFailures.sealed();
            }
            if (state == WorkbookState.CHECKED) {
                // What was checked is no longer what is there.
                swap(connection, workbook, state, WorkbookState.OPEN);
            }
            return log.append(connection, workbook, entries, author);
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
            checkup.requireWhole(workbook, changes);
            return List.copyOf(changes);
        });
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
            Entitled before = known(connection, workbook);
            if (before.state().isEditable() || !before.state().mayBecome().contains(WorkbookState.OPEN)) {
                return Optional.empty();
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "update workbook set state = 'OPEN', revision = revision + 1 where id = ?")) {
                update.setString(1, workbook);
                update.executeUpdate();
            }
            Entry revision = new Entry.Words(Integer.toString(before.revision() + 1));
            log.append(connection, workbook, List.of(Entering.of("#reopen", revision)), author);
            return find(connection, workbook);
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
            known(connection, workbook);
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

    /** Moves by compare-and-set. */
    static boolean swap(Connection connection, String workbook, WorkbookState from, WorkbookState to)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update workbook set state = ? where id = ? and state = ?")) {
            update.setString(1, to.name());
            update.setString(2, workbook);
            update.setString(3, from.name());
            return update.executeUpdate() == 1;
        }
    }

    private static Entitled known(Connection connection, String workbook) throws SQLException {
        return find(connection, workbook).orElseThrow(() -> new IllegalArgumentException("no workbook " + workbook));
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

    private static Entitled entitled(ResultSet row) throws SQLException {
        return new Entitled(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                WorkbookState.valueOf(row.getString(5)),
                row.getInt(6));
    }
}
