package org.samut.sync.client.line;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The way to one server.
 *
 * @param pins which public keys its TLS certificate may have, as {@code sha256/} and the Base64 of the hash of the
 *     SubjectPublicKeyInfo (RFC 7469); any where the list is empty
 */
public record Way(URI server, List<String> pins, ProxyChoice proxy) {
    private static final String PIN = "sha256/[A-Za-z0-9+/]{43}=";
    private static final int MOST_PINS = 8;

    public Way {
        Objects.requireNonNull(server);
        pins = List.copyOf(pins);
        Objects.requireNonNull(proxy);
    }

    public Way(URI server) {
        this(server, List.of(), ProxyChoice.SYSTEM);
    }

    public boolean isSecure() {
        return "https".equalsIgnoreCase(server.getScheme());
    }

    /** An address as a person has it; the server's keys may follow it: {@code https://host#sha256/…=,sha256/…=}. */
    public static Optional<Way> typed(String typed) {
        String[] parts = typed.strip().split("#", 2);
        Optional<List<String>> pins = parts.length == 1 ? Optional.of(List.of()) : pins(parts[1]);
        try {
            URI address = URI.create(parts[0]);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null
                    ? pins.map(keys -> new Way(address, keys, ProxyChoice.SYSTEM))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Pins with commas or white space between them; empty where one is none. */
    public static Optional<List<String>> pins(String text) {
        List<String> pins = Arrays.stream(text.strip().split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        return !pins.isEmpty() && pins.size() <= MOST_PINS && pins.stream().allMatch(one -> one.matches(PIN))
                ? Optional.of(pins)
                : Optional.empty();
    }
}
