package org.samut.sync.server.console.standing;

import java.util.Locale;
import java.util.Optional;

/**
 * How far a LAO is with a form, as far as a server can honestly know. That a workbook is sealed and not sent yet, no
 * server knows.
 */
public enum LaoState {
    /** No PC of the LAO was ever enrolled. */
    NOT_STARTED,
    /** A PC is enrolled, and nothing of this form was received. */
    FILLING,
    /** The newest revision is here, with all its evidence. */
    RECEIVED,
    /** The newest revision is here, and evidence that it names is not. */
    EVIDENCE_PENDING,
    /** The newest revision was returned with remarks. */
    RETURNED,
    ACCEPTED;

    /** As it stands in addresses, exports and texts, such as {@code not-started}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LaoState> of(String wireName) {
        for (LaoState state : values()) {
            if (state.wireName().equals(wireName)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
