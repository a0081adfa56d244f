package org.samut.sync.client.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Which proxy leads out, and signing in at it: with Basic, which all offer that ask for a name. Digest, NTLM and
 * Negotiate are told apart, not spoken.
 */
final class ProxyDoor extends ProxySelector implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";
    private static final String AHEAD = "okhttp-preemptive";

    private final ProxyChoice choice;
    private volatile Optional<Refused> refused = Optional.empty();

    /** How a proxy said no. */
    enum Refused {
        /** It wants a name and a password, or others than it got. */
        SIGN_IN,
        /** It wants them in a way that is not spoken here. */
        OTHER_WAY
    }

    ProxyDoor(ProxyChoice choice) {
        this.choice = choice;
    }

    /** What it said since the last time somebody asked. */
    Optional<Refused> refused() {
        return refused;
    }

    void forget() {
        refused = Optional.empty();
    }

    @Override
    public List<Proxy> select(URI server) {
        if (server.getHost().matches("localhost|\\[?::1]?|127(\\.\\d{1,3}){3}")) {
            // This PC itself is behind no proxy.
            return List.of(Proxy.NO_PROXY);
        }
        return switch (choice.kind()) {
            case NONE -> List.of(Proxy.NO_PROXY);
            case MANUAL -> List.of(proxy(choice.host(), choice.port()));
            case SYSTEM -> SystemProxy.of(server, System.getenv()).map(List::of).orElseGet(() -> ofJava(server));
        };
    }

    private static List<Proxy> ofJava(URI server) {
        ProxySelector java = ProxySelector.getDefault();
        List<Proxy> found = java == null ? List.of() : java.select(server);
        return found == null || found.isEmpty() ? List.of(Proxy.NO_PROXY) : found;
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host.replaceAll("[\\[\\]]", ""), port));
    }

    /** Lines through the same door share their connections. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProxyDoor door && door.choice.equals(choice);
    }

    @Override
    public int hashCode() {
        return choice.hashCode();
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException why) {
        // The next one is tried, and what came of all of them is told as one.
    }

    @Override
    public Request authenticate(Route route, Response response) {
        boolean asked = response.code() == HttpURLConnection.HTTP_PROXY_AUTH && !isAhead(response);
        if (!asked && choice.signIn().isEmpty()) {
            return null;
        }
        boolean tried = response.request().header(HEADER) != null;
        if (how(response) == Refused.OTHER_WAY || tried || choice.signIn().isEmpty()) {
            refused = Optional.of(how(response));
            return null;
        }
        ProxyChoice.SignIn who = choice.signIn().get();
        String credentials = Credentials.basic(who.name(), who.password(), UTF_8);
        return response.request().newBuilder().header(HEADER, credentials).build();
    }

    static Refused how(Response response) {
        List<Challenge> challenges = response.challenges();
        boolean basic = challenges.stream().map(Challenge::scheme).anyMatch(ProxyDoor::isBasic);
        return basic || challenges.isEmpty() ? Refused.SIGN_IN : Refused.OTHER_WAY;
    }

    private static boolean isAhead(Response response) {
        return response.challenges().stream().anyMatch(one -> AHEAD.equalsIgnoreCase(one.scheme()));
    }

    /** OkHttp asks before the proxy does, which saves a round trip. */
    private static boolean isBasic(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT);
        return name.equals("basic") || name.equals(AHEAD);
    }
}
