package org.samut.core.sqlite;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.SignedCopies;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.HybridTime;

/** Signed copies in the database. */
final class SqliteSignedCopies implements SignedCopies {
    private final Database database;
    private final ChangeLog log;

    SqliteSignedCopies(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public Optional<SignedCopy> record(Signing signing, Change.Author author) throws WorldFailure {
        return database.write(connection -> {
            Optional<WorkbookRow> row = WorkbookRow.find(connection, signing.submission())
                    .filter(here -> !here.entitled().state().isEditable()
                            && here.entitled().revision() == signing.revision());
            if (row.isEmpty()) {
                return Optional.empty();
            }
            int number = SignedRow.last(connection, signing.submission(), signing.revision())
                            .map(SignedCopy::number)
                            .orElse(0)
                    + 1;
            HybridTime now = log.tick();
            SignedCopy copy = new SignedCopy(number, signing, author, now);
            SignedRow.insert(connection, copy);
            log.append(connection, row.get(), List.of(Entering.of("#signed", new Entry.Words(copy.hash()))), author);
            return Optional.of(copy);
        });
    }

    @Override
    public Optional<SignedCopy> standing(String submission, int revision) throws WorldFailure {
        return database.read(connection -> SignedRow.last(connection, submission, revision));
    }

    @Override
    public List<SignedCopy> list() throws WorldFailure {
        return database.read(SignedRow::all);
    }
}
