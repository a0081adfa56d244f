package org.samut.sync.client.line;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Makes lines, and keeps what is worth keeping between them: an open connection for a while, and what lets TLS begin
 * without the server's certificates once more (session resumption). Loads nothing of OkHttp before the first line. Safe
 * for several threads.
 */
public final class Lines implements AutoCloseable {
    /** Shorter than servers and the networks' address translators keep idle connections. */
    private static final Duration KEPT = Duration.ofSeconds(45);

    private final Patience patience;
    private final Pace pace;
    private final Optional<X509TrustManager> trusted;
    private Optional<Kept> kept = Optional.empty();

    public Lines(Patience patience, Pace pace) {
        this(patience, pace, Optional.empty());
    }

    /** @param trusted whom to trust, in place of Java's and the system's authorities */
    public Lines(Patience patience, Pace pace, Optional<X509TrustManager> trusted) {
        this.patience = Objects.requireNonNull(patience);
        this.pace = Objects.requireNonNull(pace);
        this.trusted = Objects.requireNonNull(trusted);
    }

    public Pace pace() {
        return pace;
    }

    /** A line; closing it leaves its connection here for the next one. */
    public Line to(Way way, Optional<String> token) {
        return new Line(client(), way, token, manners(), Optional.empty());
    }

    OkHttpClient client() {
        return kept().client;
    }

    Line.Manners manners() {
        return new Line.Manners(patience, pace);
    }

    /** Forgets all connections: the network is another one now, or the PC has slept. */
    public synchronized void hangUp() {
        kept.ifPresent(one -> {
            one.client.dispatcher().cancelAll();
            one.client.connectionPool().evictAll();
        });
    }

    @Override
    public synchronized void close() {
        hangUp();
        kept.ifPresent(one -> one.client.dispatcher().executorService().shutdown());
        kept = Optional.empty();
    }

    private synchronized Kept kept() {
        if (kept.isEmpty()) {
            SystemProxy.listen();
            kept = Optional.of(new Kept(patience, trusted));
        }
        return kept.get();
    }

    /** In a class of its own, so that nothing of OkHttp is loaded with the outer one. */
    private static final class Kept {
        private final OkHttpClient client;

        Kept(Patience patience, Optional<X509TrustManager> trusted) {
            X509TrustManager authorities = trusted.orElseGet(Trust::system);
            this.client = new OkHttpClient.Builder()
                    .connectTimeout(patience.connect())
                    .readTimeout(patience.silence())
                    .writeTimeout(patience.silence())
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .connectionPool(new ConnectionPool(1, KEPT.toSeconds(), TimeUnit.SECONDS))
                    .sslSocketFactory(sockets(authorities), authorities)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .retryOnConnectionFailure(false)
                    .build();
        }

        private static SSLSocketFactory sockets(X509TrustManager authorities) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {authorities}, null);
                return context.getSocketFactory();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no TLS", e);
            }
        }
    }
}
