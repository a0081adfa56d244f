package org.samut.sync.server.console.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.OverviewLedger.FormVersion;

/** The published forms. A version never changes, so what was read once is remembered. Safe for several threads. */
public final class FormShelf {
    private final Ledger ledger;
    private final Map<FormVersion, Form> read = new ConcurrentHashMap<>();

    public FormShelf(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The newest version of each form, the newest year first. */
    public List<Form> newest() throws WorldFailure {
        Map<String, Form> newest = new LinkedHashMap<>();
        for (FormVersion version : ledger.overview().forms()) {
            Optional<Form> form = form(version);
            if (form.isPresent()) {
                newest.merge(version.id(), form.get(), (one, other) -> one.version() >= other.version() ? one : other);
            }
        }
        List<Form> forms = new ArrayList<>(newest.values());
        forms.sort(Comparator.comparing(Form::year).reversed().thenComparing(Form::id));
        return forms;
    }

    /** Empty where it is not published, or this program cannot read it. */
    public Optional<Form> form(FormVersion version) throws WorldFailure {
        Form known = read.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Form> form = ledger.form(version.id(), version.version())
                .map(published -> FormJson.read(published.document()))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done<Form> done ? Optional.of(done.value()) : Optional.empty());
        form.ifPresent(one -> read.put(version, one));
        return form;
    }
}
