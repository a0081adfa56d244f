package org.samut.sync.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.operation.Admission;
import org.samut.sync.server.operation.Operation;
import org.samut.sync.server.operation.Traffic;
import org.samut.sync.server.operation.TrustedProxies;

/** How Javalin and the Jetty below it are set up: quiet, bounded, patient with slow lines, and never an HTML page. */
final class Jetty {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);
    private static final long IDLE_MILLIS = 60_000;

    /** Connections that the system holds for us until we take them; it may hold fewer ({@code somaxconn}). */
    private static final int WAITING_TO_BE_ACCEPTED = 8_192;

    /** Bytes a second that a line must carry on average; a satellite on a rainy day does. */
    private static final long SLOWEST_LINE = 50;

    private final MinimumDataRateHandler underWork = new MinimumDataRateHandler(SLOWEST_LINE, 0);
    private final Javalin javalin;

    Jetty(Routes routes, Traffic traffic, CentralServer.Place place) {
        this.javalin = Javalin.create(config -> {
            configure(config, routes, place.operation());
            config.jetty.modifyServer(server -> server.setRequestLog(traffic));
            config.jetty.addConnector((server, http) -> connector(server, http, place.bind(), place.port()));
        });
        traffic.know(javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint.path)
                .toList());
    }

    void start() {
        javalin.start();
    }

    int port() {
        return ((NetworkConnector) javalin.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    /** What it really serves, as {@code GET /v1/feed}. */
    Set<String> served() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint.method.name() + " " + parsed.endpoint.path)
                .collect(Collectors.toSet());
    }

    /**
     * Takes no more connections, lets what is under way end, then stops. Jetty's own way waits for idle connections
     * too, and now and then for one that never goes.
     */
    void stop() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            ((NetworkConnector) connector).close();
        }
        long until = System.nanoTime() + LAST_REQUESTS.toNanos();
        boolean patient = true;
        while (patient && underWork.getRequestsActive() > 0 && System.nanoTime() < until) {
            patient = rest();
        }
        javalin.stop();
    }

    private static boolean rest() {
        try {
            Thread.sleep(10);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void configure(JavalinConfig config, Routes routes, Operation operation) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Limits.SUBMISSION;
        config.jetty.threadPool = threads(operation.admission().threads());
        config.jetty.modifyHttpConfiguration(http -> bound(http, operation));
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(operation.admission().connections(), server));
            Admission.before(server, operation.admission());
            server.insertHandler(underWork);
            server.setStopTimeout(0);
            server.setErrorHandler(new ProblemHandler());
        });
        routes.addTo(config.routes);
    }

    private static QueuedThreadPool threads(int most) {
        var threads = new QueuedThreadPool(most, 8);
        threads.setName("samut");
        return threads;
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, String bind, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static void bound(HttpConfiguration http, Operation operation) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setIdleTimeout(IDLE_MILLIS);
        if (!operation.trustedProxies().isEmpty()) {
            http.addCustomizer(new TrustedProxies(operation.trustedProxies()));
        }
    }

    /** For what fails before a request reaches a route, such as a malformed request line. */
    private static final class ProblemHandler extends ErrorHandler {
        private static final int SOONEST_SECONDS = 2;
        private static final int SPREAD_SECONDS = 9;

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
            if (response.getStatus() == 503) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, comeAgainSeconds(ThreadLocalRandom.current()));
            }
            response.write(true, ByteBuffer.wrap(body(response.getStatus())), callback);
            return true;
        }

        /** So many clients that were sent away together do not come back together. */
        private static long comeAgainSeconds(Random chance) {
            return SOONEST_SECONDS + chance.nextInt(SPREAD_SECONDS);
        }

        private static byte[] body(int status) {
            return WireJson.write(Problem.of(status, problem(status).refusal()));
        }

        private static Problem problem(int status) {
            return switch (status) {
                case 404 -> Problems.NOT_FOUND;
                case 503 -> Problems.BUSY;
                default -> status >= 500 ? Problems.FAULT : Problems.BAD_REQUEST;
            };
        }
    }
}
