package org.samut.sync.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.core.submission.Rehearsal;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges each submission by the rules that its office checked it with. Another judgement is counted and told to the
 * owner; it never stands in the way of a receipt. Safe for several threads.
 */
final class SecondJudge {
    private static final Logger LOG = LoggerFactory.getLogger(SecondJudge.class);

    /** Versions of forms by types of LAO that are kept compiled; a year has one version or two. */
    private static final int COMPILED = 200;

    private final Ledger ledger;
    private final Registry registry = Registry.load();
    private final Map<Key, Rehearsal> rehearsals = new ConcurrentHashMap<>();

    SecondJudge(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Key(SubmittedWorkbook.FormVersion form, LaoType type) {}

    /** Where it judges otherwise, as {@link Rehearsal#differences} names it; {@code lao} or {@code form} where it cannot. */
    List<String> differences(SubmittedWorkbook submitted) throws WorldFailure {
        // All of them are read once: looking up one alone reads the file again each time.
        registry.all();
        Optional<Lao> lao = registry.find(submitted.lao());
        if (lao.isEmpty()) {
            return List.of("lao");
        }
        Optional<Rehearsal> rehearsal =
                rehearsal(new Key(submitted.form(), lao.get().type()));
        if (rehearsal.isEmpty()) {
            return List.of("form");
        }
        List<String> differences = rehearsal.get().differences(submitted, lao.get());
        if (!differences.isEmpty()) {
            LOG.warn(
                    "{} revision {} of {} is judged otherwise here: {}",
                    submitted.id(),
                    submitted.revision(),
                    submitted.lao(),
                    differences);
        }
        return differences;
    }

    private Optional<Rehearsal> rehearsal(Key key) throws WorldFailure {
        Rehearsal kept = rehearsals.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Rehearsal> fresh = ledger.form(key.form().id(), key.form().version())
                .flatMap(document -> FormJson.read(document.document()) instanceof Outcome.Done<Form> done
                        ? Optional.of(done.value())
                        : Optional.empty())
                .map(form -> new Rehearsal(Assessor.compile(form.appliedTo(key.type()))));
        fresh.filter(compiled -> rehearsals.size() < COMPILED).ifPresent(compiled -> rehearsals.put(key, compiled));
        return fresh;
    }
}
