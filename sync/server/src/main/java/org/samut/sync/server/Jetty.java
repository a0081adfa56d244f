package org.samut.sync.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.WireJson;

/** How Javalin and the Jetty below it are set up: quiet, bounded, patient with slow lines, and never an HTML page. */
final class Jetty {
    private static final long STOP_MILLIS = 10_000;
    private static final long IDLE_MILLIS = 60_000;

    /** Bytes a second that a line must carry on average; a satellite on a rainy day does. */
    private static final long SLOWEST_LINE = 50;

    private Jetty() {}

    static Javalin over(Routes routes) {
        return Javalin.create(config -> configure(config, routes));
    }

    private static void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Limits.SUBMISSION;
        config.jetty.modifyHttpConfiguration(Jetty::bound);
        config.jetty.modifyServer(server -> {
            server.insertHandler(new MinimumDataRateHandler(SLOWEST_LINE, 0));
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(STOP_MILLIS);
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
            Problem problem =
                    status >= 500 ? Problems.FAULT : status == 404 ? Problems.NOT_FOUND : Problems.BAD_REQUEST;
            return WireJson.write(Problem.of(status, problem.refusal()));
        }
    }
}
