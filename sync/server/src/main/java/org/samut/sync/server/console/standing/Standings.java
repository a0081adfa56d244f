package org.samut.sync.server.console.standing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.sync.server.ledger.OverviewLedger;
import org.samut.sync.server.ledger.OverviewLedger.Filed;

/** How far each LAO is with a form, made of what the ledger has at that moment. Safe for several threads. */
public final class Standings {
    private final OverviewLedger ledger;
    private final Registry registry;

    public Standings(OverviewLedger ledger, Registry registry) {
        this.ledger = ledger;
        this.registry = registry;
    }

    /** Of all LAOs that answer the form, in the registry's order. */
    public List<Standing> of(Form form) throws WorldFailure {
        Map<String, Filed> newest = newest(ledger.received(form.id()));
        Set<String> enrolled = ledger.enrolled();
        Set<LaoType> types = EnumSet.noneOf(LaoType.class);
        form.indicators().forEach(indicator -> types.addAll(indicator.appliesTo()));
        List<Standing> standings = new ArrayList<>();
        for (Lao lao : registry.all()) {
            Optional<Filed> filed = Optional.ofNullable(newest.get(lao.code()));
            if (types.contains(lao.type()) || filed.isPresent()) {
                standings.add(new Standing(lao, state(filed, enrolled.contains(lao.code())), filed));
            }
        }
        return standings;
    }

    /** The revision that counts for each LAO: of one workbook the highest, else what was received last. */
    private static Map<String, Filed> newest(List<Filed> received) {
        Map<String, Filed> newest = new HashMap<>();
        for (Filed one : received) {
            newest.merge(
                    one.lao(),
                    one,
                    (before, now) -> before.id().equals(now.id()) && before.revision() > now.revision() ? before : now);
        }
        return newest;
    }

    private static LaoState state(Optional<Filed> newest, boolean isEnrolled) {
        if (newest.isEmpty()) {
            return isEnrolled ? LaoState.FILLING : LaoState.NOT_STARTED;
        }
        return newest.get().evidence() > 0 ? LaoState.EVIDENCE_PENDING : LaoState.RECEIVED;
    }
}
