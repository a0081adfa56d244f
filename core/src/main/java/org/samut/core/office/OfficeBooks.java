package org.samut.core.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.settings.Settings;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;

/** The submissions that this office has sealed, as paper is held against them, with the receipts that verify. */
public record OfficeBooks(List<KnownBook> books, List<Receipt> receipts) {
    public OfficeBooks {
        books = List.copyOf(books);
        receipts = List.copyOf(receipts);
    }

    public static OfficeBooks of(Installation installation) throws WorldFailure {
        Optional<VerifyingKey> server =
                installation.settings().value(Settings.SERVER_KEY).flatMap(VerifyingKey::decode);
        List<KnownBook> books = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Outbox.Delivery delivery : installation.outbox().deliveries()) {
            KnownBook.of(delivery.submission().content(), KnownBook.Standing.OFFICE)
                    .ifPresent(books::add);
            server.flatMap(key ->
                            delivery.receipt().flatMap(signed -> Receipts.verify(key, signed, delivery.submission())))
                    .ifPresent(receipts::add);
        }
        return new OfficeBooks(books, receipts);
    }

    /** This very submission. */
    public Optional<KnownBook> book(String sha256) {
        return books.stream().filter(book -> book.sha256().equals(sha256)).findFirst();
    }
}
