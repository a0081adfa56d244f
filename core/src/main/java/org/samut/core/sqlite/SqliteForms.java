package org.samut.core.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Forms;
import org.samut.core.signature.Digest;

/** Forms in the database. */
final class SqliteForms implements Forms {
    private static final String DOCUMENT = "select id, version, json, signature from form ";

    private final Database database;

    SqliteForms(Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(Document document) throws WorldFailure {
        return database.write(connection -> keep(connection, document) != Kept.OTHER_BYTES);
    }

    /** Keeps them within the caller's transaction; answers with those that are new here. */
    static List<Document> keep(Connection connection, List<Document> documents) throws SQLException {
        List<Document> fresh = new ArrayList<>();
        for (Document document : documents) {
            if (keep(connection, document) == Kept.NEW) {
                fresh.add(document);
            }
        }
        return fresh;
    }

    private enum Kept {
        NEW,
        ALREADY,
        OTHER_BYTES
    }

    private static Kept keep(Connection connection, Document document) throws SQLException {
        Optional<Document> here = find(connection, "where id = ? and version = ?", document.id(), document.version());
        if (here.isEmpty()) {
            insert(connection, document);
            return Kept.NEW;
        }
        if (!here.get().json().equals(document.json())) {
            return Kept.OTHER_BYTES;
        }
        if (here.get().signature().isEmpty() && document.signature().isPresent()) {
            sign(connection, document);
        }
        return Kept.ALREADY;
    }

    @Override
    public List<Document> list() throws WorldFailure {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DOCUMENT + "order by id, version desc");
                    ResultSet row = select.executeQuery()) {
                List<Document> all = new ArrayList<>();
                while (row.next()) {
                    all.add(document(row));
                }
                return List.copyOf(all);
            }
        });
    }

    @Override
    public Optional<Document> find(String id, int version) throws WorldFailure {
        return database.read(connection -> find(connection, "where id = ? and version = ?", id, version));
    }

    @Override
    public Optional<Document> newest(String id) throws WorldFailure {
        return database.read(connection -> find(connection, "where id = ? order by version desc limit 1", id));
    }

    private static Optional<Document> find(Connection connection, String where, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DOCUMENT + where)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(document(row)) : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, Document document) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into form values (?, ?, ?, ?, ?)")) {
            insert.setString(1, document.id());
            insert.setInt(2, document.version());
            insert.setString(3, document.json());
            insert.setString(4, Digest.sha256Hex(document.json().getBytes(UTF_8)));
            insert.setString(5, document.signature().orElse(null));
            insert.executeUpdate();
        }
    }

    private static void sign(Connection connection, Document document) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update form set signature = ? where id = ? and version = ?")) {
            update.setString(1, document.signature().orElseThrow());
            update.setString(2, document.id());
            update.setInt(3, document.version());
            update.executeUpdate();
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString(1), row.getInt(2), row.getString(3), Optional.ofNullable(row.getString(4)));
    }
}
