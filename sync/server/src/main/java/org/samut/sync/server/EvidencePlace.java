package org.samut.sync.server;

import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.evidence.EvidenceStore;
import org.samut.sync.server.evidence.disk.DiskEvidence;

/** Where a server keeps the bytes of evidence, as its settings name it. */
@FunctionalInterface
public interface EvidencePlace {
    EvidenceStore open() throws WorldFailure;

    /** A folder, which several servers may share over a network. */
    static EvidencePlace folder(Path folder) {
        return () -> new DiskEvidence(folder);
    }
}
