package org.samut.sync.server;

import java.nio.file.Path;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;

/** Issues activation codes in a server's data folder, also while the server runs in another process. */
public final class Activation {
    private Activation() {}

    /** A new single-use code for the LAO, in groups of four, such as {@code 7K3M-9QXD-W2RT-5H0B}. */
    public static Outcome<String> issue(Path data, String lao) throws WorldFailure {
        throw new UnsupportedOperationException("follows");
    }
}
