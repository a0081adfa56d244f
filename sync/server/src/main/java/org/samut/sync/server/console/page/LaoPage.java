package org.samut.sync.server.console.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.sync.server.console.standing.Standing;
import org.samut.sync.server.ledger.OverviewLedger.Filed;

/**
 * One LAO: its PCs, and how far it is with each form.
 *
 * @param enrolled when each PC was enrolled, newest first
 */
public record LaoPage(Lao lao, List<Instant> enrolled, List<OfForm> forms) {
    public LaoPage {
        enrolled = List.copyOf(enrolled);
        forms = List.copyOf(forms);
    }

    /**
     * A form and what of it was received.
     *
     * @param standing empty where the LAO does not answer the form
     * @param received newest first
     */
    public record OfForm(Form form, Optional<Standing> standing, List<Filed> received) {
        public OfForm {
            received = List.copyOf(received);
        }
    }
}
