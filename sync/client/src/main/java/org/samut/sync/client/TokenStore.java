package org.samut.sync.client;

import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** Where the bearer token of this PC lies. Blocking; safe for several threads. */
public interface TokenStore {
    Optional<String> token() throws WorldFailure;

    void keep(String token) throws WorldFailure;
}
