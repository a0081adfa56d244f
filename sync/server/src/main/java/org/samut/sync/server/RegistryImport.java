package org.samut.sync.server;

import java.time.Clock;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.core.lao.RegistryTable;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.LaoLedger;

/** Takes the registry of all local governments into a server's storage, also while the server runs. */
public final class RegistryImport {
    private RegistryImport() {}

    /** From a file as the department publishes it; nothing is taken in where a line of it is wrong. */
    public static Outcome<LaoLedger.Imported> of(Storage storage, byte[] csv) throws WorldFailure {
        Outcome<List<Lao>> read = RegistryTable.read(csv);
        return read instanceof Outcome.Done<List<Lao>> done
                ? Outcome.done(keep(storage, done.value()))
                : Outcome.refused(((Outcome.Refused<List<Lao>>) read).refusals());
    }

    /** The one that the program carries. */
    public static LaoLedger.Imported ofProgram(Storage storage) throws WorldFailure {
        return keep(storage, Registry.load().all());
    }

    private static LaoLedger.Imported keep(Storage storage, List<Lao> registry) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            LaoLedger.Imported imported = held.ledger().laos().keep(registry);
            held.ledger()
                    .audit()
                    .note(
                            new AuditLedger.Deed(
                                    AuditLedger.Actor.here(),
                                    "registry.imported",
                                    Integer.toString(registry.size()),
                                    imported.toString(),
                                    "local"),
                            clock.instant());
            return imported;
        }
    }
}
