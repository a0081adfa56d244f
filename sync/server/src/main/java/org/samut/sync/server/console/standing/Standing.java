package org.samut.sync.server.console.standing;

import java.util.Optional;
import org.samut.core.lao.Lao;
import org.samut.sync.server.ledger.OverviewLedger.Filed;

/**
 * One LAO and how far it is with a form.
 *
 * @param newest what was received last, where something was
 */
public record Standing(Lao lao, LaoState state, Optional<Filed> newest) {}
