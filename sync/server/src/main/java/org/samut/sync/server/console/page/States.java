package org.samut.sync.server.console.page;

import org.samut.sync.server.console.standing.LaoState;

/** What the states are called, what each means, and the sign that tells them apart without colour. */
public final class States {
    private States() {}

    public static String sign(LaoState state) {
        return switch (state) {
            case NOT_STARTED -> "○";
            case FILLING -> "◔";
            case RECEIVED -> "●";
            case EVIDENCE_PENDING -> "◑";
            case RETURNED -> "↩";
            case ACCEPTED -> "✓";
        };
    }

    public static String word(Words words, LaoState state) {
        return switch (state) {
            case NOT_STARTED -> words.of("state.not.started");
            case FILLING -> words.of("state.filling");
            case RECEIVED -> words.of("state.received");
            case EVIDENCE_PENDING -> words.of("state.evidence.pending");
            case RETURNED -> words.of("state.returned");
            case ACCEPTED -> words.of("state.accepted");
        };
    }

    public static String meaning(Words words, LaoState state) {
        return switch (state) {
            case NOT_STARTED -> words.of("state.not.started.means");
            case FILLING -> words.of("state.filling.means");
            case RECEIVED -> words.of("state.received.means");
            case EVIDENCE_PENDING -> words.of("state.evidence.pending.means");
            case RETURNED -> words.of("state.returned.means");
            case ACCEPTED -> words.of("state.accepted.means");
        };
    }
}
