package org.samut.app.window.office;

import java.util.Optional;
import java.util.function.Function;
import org.samut.app.window.desk.ScanDesk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Installation;
import org.samut.core.office.OfficeBooks;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.paper.scan.PaperVerification;
import org.samut.core.submission.Outbox;
import org.samut.core.workbook.Workbook;

/** The sealed books of one installation, to hold scans against. */
final class OfficeScans implements ScanDesk {
    private final Installation installation;
    private final Function<String, OpenWorkbook> opened;

    OfficeScans(Installation installation, Function<String, OpenWorkbook> opened) {
        this.installation = installation;
        this.opened = opened;
    }

    @Override
    public PaperVerification verification(String workbook) throws WorldFailure {
        OfficeBooks books = OfficeBooks.of(installation);
        Workbook now = opened.apply(workbook).picture();
        Optional<Outbox.Delivery> sealed = installation.outbox().delivery(now.id(), now.revision());
        Optional<KnownBook> wanted =
                sealed.flatMap(delivery -> books.book(delivery.submission().sha256()));
        return new PaperVerification(books.books(), books.receipts(), wanted);
    }
}
