package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.core.upload.FileToSend;
import org.samut.core.upload.FileToSend.Key;
import org.samut.core.upload.FilesToSend;

/** The files that are to be sent, in the database. */
final class SqliteFilesToSend implements FilesToSend {
    private static final String FILE = """
            select workbook, revision, kind, hash, name, size, state, confirmed, address, refusal_code,
                refusal_happened_thai, refusal_happened_english, refusal_next_thai, refusal_next_english
            from file_to_send\s""";
    private static final String NO_REFUSAL = """
            , refusal_code = null, refusal_happened_thai = null, refusal_happened_english = null,
                refusal_next_thai = null, refusal_next_english = null""";
    private static final String WHICH = " where workbook = ? and revision = ? and kind = ? and hash = ?";

    private final Database database;

    SqliteFilesToSend(Database database) {
        this.database = database;
    }

    @Override
    public void expect(List<FileToSend> files) throws WorldFailure {
        database.write(connection -> {
            for (FileToSend file : files) {
                Key key = file.key();
                update(
                        connection,
                        "insert into file_to_send (workbook, revision, kind, hash, name, size, state, confirmed)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        key.submission(),
                        key.revision(),
                        key.kind().name(),
                        key.hash(),
                        file.name(),
                        file.size(),
                        file.state().name(),
                        file.confirmed());
            }
            return true;
        });
    }

    @Override
    public List<FileToSend> of(String submission, int revision) throws WorldFailure {
        return list("where workbook = ? and revision = ? order by size, hash", submission, revision);
    }

    @Override
    public List<FileToSend> waiting() throws WorldFailure {
        return list("where state = 'WAITING' order by size, hash");
    }

    private List<FileToSend> list(String which, Object... values) throws WorldFailure {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FILE + which)) {
                bind(select, values);
                try (ResultSet row = select.executeQuery()) {
                    List<FileToSend> files = new ArrayList<>();
                    while (row.next()) {
                        files.add(file(row));
                    }
                    return List.copyOf(files);
                }
            }
        });
    }

    @Override
    public void begun(Key key, String address) throws WorldFailure {
        change(key, "set address = ?, confirmed = 0", address);
    }

    @Override
    public void confirmed(Key key, long bytes) throws WorldFailure {
        change(key, "set confirmed = ?", bytes);
    }

    @Override
    public void there(Key key) throws WorldFailure {
        change(key, "set state = 'THERE', confirmed = size" + NO_REFUSAL);
    }

    @Override
    public void refused(Key key, Refusal refusal) throws WorldFailure {
        change(
                key,
                "set state = 'REFUSED', refusal_code = ?, refusal_happened_thai = ?, refusal_happened_english = ?,"
                        + " refusal_next_thai = ?, refusal_next_english = ?",
                refusal.code(),
                refusal.happened().thai(),
                refusal.happened().english(),
                refusal.next().thai(),
                refusal.next().english());
    }

    @Override
    public void again(Key key) throws WorldFailure {
        change(key, "set state = 'WAITING', confirmed = 0, address = null" + NO_REFUSAL);
    }

    private void change(Key key, String what, Object... values) throws WorldFailure {
        List<Object> all = new ArrayList<>(List.of(values));
        all.addAll(List.of(key.submission(), key.revision(), key.kind().name(), key.hash()));
        database.write(connection -> update(connection, "update file_to_send " + what + WHICH, all.toArray()));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    private static FileToSend file(ResultSet row) throws SQLException {
        Key key = new Key(row.getString(1), row.getInt(2), FileToSend.Kind.valueOf(row.getString(3)), row.getString(4));
        return new FileToSend(
                key,
                row.getString(5),
                row.getLong(6),
                FileToSend.State.valueOf(row.getString(7)),
                row.getLong(8),
                Optional.ofNullable(row.getString(9)),
                refusal(row));
    }

    private static Optional<Refusal> refusal(ResultSet row) throws SQLException {
        String code = row.getString(10);
        return code == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        code,
                        Text.of(row.getString(11), row.getString(12)),
                        Text.of(row.getString(13), row.getString(14))));
    }
}
