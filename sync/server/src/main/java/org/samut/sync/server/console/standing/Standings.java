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
import org.samut.core.review.Review;
import org.samut.sync.server.ledger.OverviewLedger;
import org.samut.sync.server.ledger.OverviewLedger.Became;

/** How far each LAO is with a form, made of what the ledger has at that moment. Safe for several threads. */
public final class Standings {
    private final OverviewLedger ledger;
    private final Roll roll;

    public Standings(OverviewLedger ledger, Roll roll) {
        this.ledger = ledger;
        this.roll = roll;
    }

    /** Of all LAOs that answer the form, in the registry's order. */
    public List<Standing> of(Form form) throws WorldFailure {
        Map<String, Became> newest = newest(ledger.received(form.id()));
        Set<String> enrolled = ledger.enrolled();
        Set<LaoType> types = EnumSet.noneOf(LaoType.class);
        form.indicators().forEach(indicator -> types.addAll(indicator.appliesTo()));
        List<Standing> standings = new ArrayList<>();
        for (Lao lao : roll.all()) {
            Optional<Became> became = Optional.ofNullable(newest.get(lao.code()));
            if (types.contains(lao.type()) || became.isPresent()) {
                standings.add(
                        new Standing(lao, state(became, enrolled.contains(lao.code())), became.map(Became::filed)));
            }
        }
        return standings;
    }

    /** The revision that counts for each LAO: of one workbook the highest, else what was received last. */
    private static Map<String, Became> newest(List<Became> received) {
        Map<String, Became> newest = new HashMap<>();
        for (Became one : received) {
            newest.merge(one.filed().lao(), one, Standings::later);
        }
        return newest;
    }

    private static Became later(Became before, Became now) {
        boolean isOlder = before.filed().id().equals(now.filed().id())
                && before.filed().revision() > now.filed().revision();
        return isOlder ? before : now;
    }

    private static LaoState state(Optional<Became> newest, boolean isEnrolled) {
        if (newest.isEmpty()) {
            return isEnrolled ? LaoState.FILLING : LaoState.NOT_STARTED;
        }
        Optional<Review.Decision> decision = newest.get().decision();
        if (decision.isPresent()) {
            return decision.get() == Review.Decision.ACCEPTED ? LaoState.ACCEPTED : LaoState.RETURNED;
        }
        return newest.get().complete() ? LaoState.RECEIVED : LaoState.EVIDENCE_PENDING;
    }
}
