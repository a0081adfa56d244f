package org.samut.sync.server.console.page;

import java.time.Instant;
import java.util.List;
import org.samut.core.lao.Lao;

/**
 * Cards with activation codes, one to a LAO, to be printed and sent. Shown once, since the codes are kept as hashes.
 *
 * @param server the address that the officer types
 */
public record CardsPage(String server, Instant until, List<Card> cards) {
    public CardsPage {
        cards = List.copyOf(cards);
    }

    /** @param qr address, LAO and code on three lines, as a QR code */
    public record Card(Lao lao, String code, QrDrawing qr) {}
}
