package org.samut.sync.client;

import java.net.URI;
import java.util.Objects;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;

/** Registers this PC's key for a LAO with an activation code. Blocking; never called on the screen's thread. */
public final class Enrolment {
    private final Settings settings;
    private final TokenStore tokens;

    public Enrolment(Settings settings, TokenStore tokens) {
        this.settings = Objects.requireNonNull(settings);
        this.tokens = Objects.requireNonNull(tokens);
    }

    /**
     * Asks the server; after a yes its address and key are in the settings and the token is in the token store.
     *
     * @throws WorldFailure where there is no line, or what was answered could not be kept
     */
    public Outcome<Enrolled> enrol(URI server, String lao, String activationCode, SigningKey deviceKey)
            throws WorldFailure {
        throw new UnsupportedOperationException("follows: " + settings + tokens);
    }
}
