package org.samut.sync.client.line;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The proxy that a terminal's environment names, as curl reads it; a window's system settings are Java's business. */
final class SystemProxy {
    private SystemProxy() {}

    /** Must be said before Java is first asked for a proxy; done once by whoever makes lines. */
    static void listen() {
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    /** Empty where the environment says nothing; {@code NO_PROXY} says that there is to be none. */
    static Optional<Proxy> of(URI server, Map<String, String> environment) {
        String name = "https".equalsIgnoreCase(server.getScheme()) ? "https_proxy" : "http_proxy";
        Optional<URI> proxy = value(name, environment).flatMap(SystemProxy::address);
        if (proxy.isEmpty()) {
            return Optional.empty();
        }
        if (value("no_proxy", environment)
                .filter(list -> names(list, server.getHost()))
                .isPresent()) {
            return Optional.of(Proxy.NO_PROXY);
        }
        int port = proxy.get().getPort() < 0 ? 80 : proxy.get().getPort();
        return Optional.of(new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.get().getHost(), port)));
    }

    private static Optional<String> value(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(text -> !text.isBlank());
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.contains("://") ? text.strip() : "http://" + text.strip());
            return "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean names(String list, String host) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.replaceFirst("^\\*?\\.", ""))
                .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one));
    }
}
