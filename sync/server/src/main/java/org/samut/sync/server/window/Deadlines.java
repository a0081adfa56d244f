package org.samut.sync.server.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.head.Window;
import org.samut.core.form.json.FormJson;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.window.WindowNotice;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.WindowLedger;

/**
 * Until when a form is taken from a LAO. Forms' own windows never change and are remembered; new words on windows are
 * looked for a few times a second, so that judging a submission asks the database for nothing. Safe for several threads.
 */
public final class Deadlines {
    /** How long a word may be given by another server or process and not be known here. */
    static final Duration STALE = Duration.ofMillis(200);

    private final Ledger ledger;
    private final LongSupplier nanos;
    private final Map<SubmittedWorkbook.FormVersion, Window> own = new ConcurrentHashMap<>();
    private final Map<String, List<WindowNotice>> words = new HashMap<>();
    private long newest;
    private Optional<Long> asked = Optional.empty();

    public Deadlines(Ledger ledger) {
        this(ledger, System::nanoTime);
    }

    Deadlines(Ledger ledger, LongSupplier nanos) {
        this.ledger = ledger;
        this.nanos = nanos;
    }

    /** The window as it stands for a LAO; empty where that version is not published. */
    public Optional<Window> window(SubmittedWorkbook.FormVersion form, String lao) throws WorldFailure {
        Optional<Window> window = own(form);
        if (window.isEmpty()) {
            return Optional.empty();
        }
        List<WindowNotice> words = words(form.id()).stream()
                .filter(word -> word.lao().filter(other -> !other.equals(lao)).isEmpty())
                .toList();
        return Optional.of(WindowNotice.window(window.get(), words));
    }

    private Optional<Window> own(SubmittedWorkbook.FormVersion form) throws WorldFailure {
        if (!own.containsKey(form)) {
            Optional<Ledger.PublishedForm> published = ledger.form(form.id(), form.version());
            if (published.isPresent() && FormJson.read(published.get().document()) instanceof Outcome.Done<Form> read) {
                own.put(form, read.value().window());
            }
        }
        return Optional.ofNullable(own.get(form));
    }

    private synchronized List<WindowNotice> words(String form) throws WorldFailure {
        long now = nanos.getAsLong();
        if (asked.filter(before -> now - before < STALE.toNanos()).isEmpty()) {
            for (WindowLedger.Numbered word : ledger.windows().wordsAfter(newest)) {
                words.computeIfAbsent(word.said().form(), same -> new ArrayList<>())
                        .add(word.said());
                newest = word.number();
            }
            asked = Optional.of(now);
        }
        return List.copyOf(words.getOrDefault(form, List.of()));
    }
}
