package org.samut.core.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.signature.Digest;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.HybridTime;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks.Entitled;

/**
 * A workbook's row: what it is, where its log ends, and when it changed last; sealed by a hash, since the chain of the
 * log proves neither itself complete nor its workbook unharmed.
 */
record WorkbookRow(Entitled entitled, long lastSequence, String lastHash, HybridTime time) {
    private static final String COLUMNS =
            "id, form, form_version, lao, state, revision, last_sequence, last_hash, millis, counter, seal";

    static WorkbookRow fresh(Entitled entitled, HybridTime now) {
        return new WorkbookRow(entitled, 0, Change.NO_HASH, now);
    }

    WorkbookRow in(WorkbookState state, int revision) {
        Entitled moved =
                new Entitled(entitled.id(), entitled.form(), entitled.formVersion(), entitled.lao(), state, revision);
        return new WorkbookRow(moved, lastSequence, lastHash, time);
    }

    WorkbookRow in(WorkbookState state) {
        return in(state, entitled.revision());
    }

    WorkbookRow ofVersion(int version) {
        Entitled other = new Entitled(
                entitled.id(), entitled.form(), version, entitled.lao(), entitled.state(), entitled.revision());
        return new WorkbookRow(other, lastSequence, lastHash, time);
    }

    WorkbookRow grown(Chain end, HybridTime now) {
        return new WorkbookRow(entitled, end.sequence(), end.hash(), now);
    }

    Chain end() {
        return new Chain(entitled.id(), lastSequence, lastHash);
    }

    static Optional<WorkbookRow> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from workbook where id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    /** The row of a workbook that the caller has got from this store. */
    static WorkbookRow known(Connection connection, String id) throws SQLException {
        return find(connection, id).orElseThrow(() -> new IllegalArgumentException("no workbook " + id));
    }

    /** All of them, the one changed last first. */
    static List<WorkbookRow> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from workbook order by millis desc, counter desc")) {
            return read(select);
        }
    }

    /** The workbook with the first row that is not as it was written. */
    static Optional<String> firstDamaged(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from workbook");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!at(row).seal().equals(row.getString(11))) {
                    return Optional.of(row.getString(1));
                }
            }
            return Optional.empty();
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into workbook (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, entitled.id());
            insert.setString(2, entitled.form());
            insert.setInt(3, entitled.formVersion());
            insert.setString(4, entitled.lao());
            insert.setString(5, entitled.state().name());
            insert.setInt(6, entitled.revision());
            insert.setLong(7, lastSequence);
            insert.setString(8, lastHash);
            insert.setLong(9, time.millis());
            insert.setInt(10, time.counter());
            insert.setString(11, seal());
            insert.executeUpdate();
        }
    }

    void update(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update workbook set form_version = ?, state = ?, revision = ?, last_sequence = ?, last_hash = ?, millis = ?, counter = ?,
                    seal = ?
                where id = ?""")) {
            update.setInt(1, entitled.formVersion());
            update.setString(2, entitled.state().name());
            update.setInt(3, entitled.revision());
            update.setLong(4, lastSequence);
            update.setString(5, lastHash);
            update.setLong(6, time.millis());
            update.setInt(7, time.counter());
            update.setString(8, seal());
            update.setString(9, entitled.id());
            update.executeUpdate();
        }
    }

    private static List<WorkbookRow> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<WorkbookRow> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(at(row));
            }
            return rows;
        }
    }

    private static WorkbookRow at(ResultSet row) throws SQLException {
        Entitled entitled = new Entitled(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                WorkbookState.valueOf(row.getString(5)),
                row.getInt(6));
        return new WorkbookRow(
                entitled, row.getLong(7), row.getString(8), new HybridTime(row.getLong(9), row.getInt(10)));
    }

    private String seal() {
        String all = String.join(
                "\n",
                entitled.id(),
                entitled.form(),
                Integer.toString(entitled.formVersion()),
                entitled.lao(),
                entitled.state().name(),
                Integer.toString(entitled.revision()),
                Long.toString(lastSequence),
                lastHash,
                Long.toString(time.millis()),
                Integer.toString(time.counter()));
        return Digest.sha256Hex(all.getBytes(UTF_8));
    }
}
