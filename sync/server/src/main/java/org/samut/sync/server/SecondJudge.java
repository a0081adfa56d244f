package org.samut.sync.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.core.submission.Rehearsal;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges each submission by the rules that its office checked it with, a moment after its receipt and with a part of one
 * processor at most: another judgement is counted and told to the owner, and stands in nobody's way. What came while no
 * server ran is judged at the next start; where two servers judge the same, the first judgement stays.
 */
final class SecondJudge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondJudge.class);

    /** Versions of forms by types of LAO that are kept compiled; a year has one version or two. */
    private static final int COMPILED = 200;

    private static final int AT_ONCE = 20;

    /** It rests so many times as long as it worked. */
    private static final int RESTS = 3;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Once all is judged, only what came lately is looked for; other servers' clocks may differ a little. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Ledger ledger;
    private final Clock clock;
    private final Registry registry = Registry.load();
    private final Map<Key, Rehearsal> rehearsals = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread judge = new Thread(work, "second-judge");
        judge.setDaemon(true);
        return judge;
    });
    private Instant since = Instant.EPOCH;

    SecondJudge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins to judge in a thread of its own, until closed. */
    void start() {
        thread.scheduleWithFixedDelay(this::judgeAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void judgeAll() {
        try {
            Instant begun = clock.instant();
            while (judgeSome()) {
                LOG.debug("more is to be judged");
            }
            since = begun.minus(LATELY);
        } catch (WorldFailure | RuntimeException later) {
            LOG.warn("What came in is judged later", later);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Judges what waits longest; false where nothing is left. */
    private boolean judgeSome() throws WorldFailure, InterruptedException {
        long begun = System.nanoTime();
        List<KeptSubmission> waiting = ledger.judgements().unjudged(since, AT_ONCE);
        for (KeptSubmission submission : waiting) {
            ledger.judgements().keep(submission, judged(submission), clock.instant());
        }
        TimeUnit.NANOSECONDS.sleep(RESTS * (System.nanoTime() - begun));
        return waiting.size() == AT_ONCE;
    }

    private List<String> judged(KeptSubmission submission) throws WorldFailure {
        List<String> differences =
                SubmissionReader.read(submission.content()) instanceof Outcome.Done<SubmittedWorkbook> read
                        ? differences(read.value())
                        : List.of("unreadable");
        if (!differences.isEmpty()) {
            LOG.warn(
                    "{} revision {} of {} is judged otherwise here: {}",
                    submission.id(),
                    submission.revision(),
                    submission.lao(),
                    differences);
        }
        return differences;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The second judge did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Key(SubmittedWorkbook.FormVersion form, LaoType type) {}

    /** Where it judges otherwise, as {@link Rehearsal#differences} names it; {@code lao} or {@code form} where it cannot. */
    private List<String> differences(SubmittedWorkbook submitted) throws WorldFailure {
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
        return rehearsal.get().differences(submitted, lao.get());
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
