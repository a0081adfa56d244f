package org.samut.sync.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.WireJson;

/** How Javalin and the Jetty below it are set up: quiet, bounded, patient with slow lines, and never an HTML page. */
final class Jetty {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);
    private static final long IDLE_MILLIS = 60_000;

    /** Bytes a second that a line must carry on average; a satellite on a rainy day does. */
    private static final long SLOWEST_LINE = 50;

    private final MinimumDataRateHandler traffic = new MinimumDataRateHandler(SLOWEST_LINE, 0);
    private final Javalin javalin;

    Jetty(Routes routes) {
        this.javalin = Javalin.create(config -> configure(config, routes));
    }

    void start(String bind, int port) {
        javalin.start(bind, port);
    }

    int port() {
        return javalin.port();
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
        while (patient && traffic.getRequestsActive() > 0 && System.nanoTime() < until) {
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

    private void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Limits.SUBMISSION;
        config.jetty.modifyHttpConfiguration(Jetty::bound);
        config.jetty.modifyServer(server -> {
            server.insertHandler(traffic);
            server.setStopTimeout(0);
            server.setErrorHandler(new ProblemHandler());
        });
        routes.addTo(config.routes);
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    /** For what fails before a request reaches a route, such as a malformed request line. */
    private static final class ProblemHandler extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
            response.write(true, ByteBuffer.wrap(body(response.getStatus())), callback);
            return true;
        }

        private static byte[] body(int status) {
            return WireJson.write(Problem.of(status, problem(status).refusal()));
        }

        private static Problem problem(int status) {
            if (status >= 500) {
                return Problems.FAULT;
            }
            return status == 404 ? Problems.NOT_FOUND : Problems.BAD_REQUEST;
        }
    }
}
