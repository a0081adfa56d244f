package org.samut.sync.server.operation;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is run: how much it takes at once, and whom it believes.
 *
 * @param admission how many requests are under work and wait
 * @param trustedProxies addresses whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed; nobody else's
 * @param metricsToken who brings it reads the metrics from anywhere; without one they are for loopback alone
 */
public record Operation(Admission.Bounds admission, Set<String> trustedProxies, Optional<String> metricsToken) {
    /** What holds where nothing is said. */
    public static final Operation USUAL = new Operation(
            new Admission.Bounds(24, 1_500, Duration.ofSeconds(2), 100, 16_000), Set.of(), Optional.empty());

    public Operation {
        Objects.requireNonNull(admission);
        trustedProxies = Set.copyOf(trustedProxies);
        Objects.requireNonNull(metricsToken);
    }

    public Operation behind(Set<String> proxies) {
        return new Operation(admission, proxies, metricsToken);
    }

    public Operation within(Admission.Bounds bounds) {
        return new Operation(bounds, trustedProxies, metricsToken);
    }

    public Operation measuredBy(String token) {
        return new Operation(admission, trustedProxies, Optional.of(token));
    }
}
