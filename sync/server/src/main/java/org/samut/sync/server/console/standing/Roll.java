package org.samut.sync.server.console.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.sync.server.ledger.LaoLedger;

/**
 * The LAOs that this server is for: those imported into its ledger, else the registry that the program carries. An
 * import is seen within half a minute. Safe for several threads.
 */
public final class Roll {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final LaoLedger ledger;
    private final Registry registry;
    private final Clock clock;
    private volatile Optional<Called> called = Optional.empty();

    public Roll(LaoLedger ledger, Registry registry, Clock clock) {
        this.ledger = ledger;
        this.registry = registry;
        this.clock = clock;
    }

    public List<Lao> all() throws WorldFailure {
        return List.copyOf(called().byCode().values());
    }

    public Optional<Lao> find(String code) throws WorldFailure {
        Map<String, Lao> byCode = called().byCode();
        Optional<Lao> exact = Optional.ofNullable(byCode.get(code));
        // The registry reads a code as people write it: with a zero before it, or in Thai digits.
        return exact.isPresent()
                ? exact
                : registry.find(code).flatMap(lao -> Optional.ofNullable(byCode.get(lao.code())));
    }

    /** Best first; those that the program's registry does not know come last. */
    public List<Lao> search(String words) throws WorldFailure {
        Map<String, Lao> byCode = called().byCode();
        Map<String, Lao> found = new LinkedHashMap<>();
        for (Lao lao : registry.search(words, Integer.MAX_VALUE)) {
            if (byCode.containsKey(lao.code())) {
                found.put(lao.code(), byCode.get(lao.code()));
            }
        }
        for (Lao lao : byCode.values()) {
            if (lao.code().contains(words) || lao.name().contains(words)) {
                found.putIfAbsent(lao.code(), lao);
            }
        }
        return List.copyOf(found.values());
    }

    private Called called() throws WorldFailure {
        Instant now = clock.instant();
        Optional<Called> known = called.filter(one -> now.isBefore(one.at().plus(REMEMBERED)));
        if (known.isPresent()) {
            return known.get();
        }
        List<Lao> imported = ledger.all();
        Map<String, Lao> byCode = new LinkedHashMap<>();
        for (Lao lao : imported.isEmpty() ? registry.all() : imported) {
            byCode.put(lao.code(), lao);
        }
        Called fresh = new Called(now, byCode);
        called = Optional.of(fresh);
        return fresh;
    }

    private record Called(Instant at, Map<String, Lao> byCode) {}
}
