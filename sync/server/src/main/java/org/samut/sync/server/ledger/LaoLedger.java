package org.samut.sync.server.ledger;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;

/** The local governments that this server is for. Each method is one transaction. Safe for several threads. */
public interface LaoLedger {
    /**
     * Takes a registry in: new ones are added, changed ones are changed. One that the registry lacks stays, since
     * submissions may be there of it.
     */
    Imported keep(List<Lao> registry) throws WorldFailure;

    Optional<Lao> find(String code) throws WorldFailure;

    /** All, by province and code. */
    List<Lao> all() throws WorldFailure;

    /** Those of a province's district, by code; of the whole province where no district is named. */
    List<Lao> in(String provinceCode, Optional<String> district) throws WorldFailure;

    /** Those whose code or name has this within it, by province and code; at most so many. */
    List<Lao> search(String part, int limit) throws WorldFailure;

    int count() throws WorldFailure;

    /** What came of an import. */
    record Imported(int added, int changed, int same, int notNamed) {}
}
