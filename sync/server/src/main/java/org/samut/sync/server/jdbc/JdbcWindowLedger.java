package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.server.ledger.WindowLedger;

/** When windows close, in SQL that both databases run. */
final class JdbcWindowLedger implements WindowLedger {
    private static final String WORDS =
            "word.id, word.form, word.lao, word.closes, word.reason_thai, word.reason_english, word.at";

    private final Database database;
    private final JdbcLedger ledger;

    JdbcWindowLedger(Database database, JdbcLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public void say(List<Word> words) throws WorldFailure {
        database.write(work -> {
            for (Word word : words) {
                WindowNotice said = word.said();
                if (ledger.post(work, word.signed(), said.at())) {
                    work.update(
                            "insert into window_word (id, form, lao, closes, reason_thai, reason_english, at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            said.id(),
                            said.form(),
                            said.lao().orElse(null),
                            said.closes().toString(),
                            said.reason().thai(),
                            said.reason().english(),
                            said.at());
                }
            }
            return true;
        });
    }

    @Override
    public List<Numbered> wordsAfter(long number) throws WorldFailure {
        return database.read(work -> work.list(
                "select " + WORDS + ", word.number from window_word word where word.number > ? order by word.number",
                results -> new Numbered(results.getLong(8), word(results)),
                number));
    }

    @Override
    public List<WindowNotice> words(String form) throws WorldFailure {
        return database.read(work -> work.list(
                "select " + WORDS + " from window_word word where word.form = ? order by word.number",
                this::word,
                form));
    }

    private WindowNotice word(ResultSet results) throws SQLException {
        return new WindowNotice(
                results.getString(1),
                results.getString(2),
                Optional.ofNullable(results.getString(3)),
                LocalDate.parse(results.getString(4)),
                Text.of(results.getString(5), results.getString(6)),
                database.dialect().time(results, 7).orElseThrow());
    }
}
