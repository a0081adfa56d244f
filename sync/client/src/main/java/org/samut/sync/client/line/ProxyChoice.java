package org.samut.sync.client.line;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands between this PC and the network's outside.
 *
 * @param host empty where the system says which proxy, or where there is none
 * @param signIn for proxies that ask who wants to go out (Basic)
 */
public record ProxyChoice(Kind kind, String host, int port, Optional<SignIn> signIn) {
    /** Who says which proxy. */
    public enum Kind {
        /** As the system has it: Windows' settings, GNOME's, or {@code HTTPS_PROXY} and {@code NO_PROXY}. */
        SYSTEM,
        /** None at all. */
        NONE,
        /** The one that is named here. */
        MANUAL
    }

    /** A name and a password; never printed. */
    public record SignIn(String name, String password) {
        public SignIn {
            Objects.requireNonNull(name);
            Objects.requireNonNull(password);
        }

        @Override
        public String toString() {
            return "SignIn[" + name + "]";
        }
    }

    public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "", 0, Optional.empty());
    public static final ProxyChoice NONE = new ProxyChoice(Kind.NONE, "", 0, Optional.empty());

    public ProxyChoice {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(host);
        Objects.requireNonNull(signIn);
        if (kind == Kind.MANUAL && (host.isEmpty() || port < 1 || port > 65_535)) {
            throw new IllegalArgumentException("no proxy's address: " + host + ":" + port);
        }
    }

    /** As a person types it: {@code proxy.example.go.th:3128}; empty where it is no address. */
    public static Optional<ProxyChoice> manual(String typed) {
        String text = typed.strip().replaceFirst("^http://", "").replaceFirst("/$", "");
        if (!text.matches("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):[0-9]{1,5}")) {
            return Optional.empty();
        }
        int colon = text.lastIndexOf(':');
        int port = Integer.parseInt(text.substring(colon + 1));
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new ProxyChoice(Kind.MANUAL, text.substring(0, colon), port, Optional.empty()));
    }

    public ProxyChoice with(Optional<SignIn> other) {
        return new ProxyChoice(kind, host, port, other);
    }

    /** As {@link #manual} reads it. */
    public String address() {
        return host + ":" + port;
    }
}
