package org.samut.sync.server.operation;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what comes and goes, those included that were sent away, and writes the access log {@code samut.access} (at
 * level debug): method, route, status, milliseconds, bytes. Neither holds who asked: no address, no token, no id, no
 * name. Safe for several threads.
 */
public final class Traffic implements RequestLog {
    private static final Logger ACCESS = LoggerFactory.getLogger("samut.access");
    private static final String OTHER = "other";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("samut_requests_total")
            .help("Requests by route, method and status")
            .labelNames("route", "method", "status")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("samut_request_seconds")
            .help("From a request's first byte to the end of its answer")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 60)
            .register(registry);
    private final Counter received = Counter.builder()
            .name("samut_received_bytes_total")
            .help("Bytes of requests' bodies by route; those of evidence among them")
            .labelNames("route")
            .register(registry);
    private volatile List<String[]> routes = List.of();

    public Traffic() {
        var memory = ManagementFactory.getMemoryMXBean();
        show(
                "jvm_memory_used_bytes",
                "Heap in use",
                () -> memory.getHeapMemoryUsage().getUsed());
        show(
                "jvm_memory_max_bytes",
                "Heap at most",
                () -> memory.getHeapMemoryUsage().getMax());
        show(
                "jvm_threads_current",
                "Threads",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        show(
                "process_start_time_seconds",
                "When the program started",
                () -> ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    }

    /** A figure that is asked for each time. */
    public void show(String name, String help, DoubleSupplier figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(figure.getAsDouble()))
                .register(registry);
    }

    /** The paths that there are, such as {@code /v1/forms/{id}}: a request is counted by its route, never by its path. */
    public void know(List<String> paths) {
        routes = paths.stream().distinct().sorted().map(path -> path.split("/")).toList();
    }

    @Override
    public void log(Request request, Response response) {
        String route = route(Request.getPathInContext(request));
        String status = Integer.toString(response.getStatus());
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        long bytes = Math.max(0, Request.getContentBytesRead(request));
        requests.labelValues(route, method(request.getMethod()), status).inc();
        seconds.labelValues(route).observe(nanos / 1e9);
        received.labelValues(route).inc(bytes);
        ACCESS.debug("{} {} {} {} ms {} B", method(request.getMethod()), route, status, nanos / 1_000_000, bytes);
    }

    /** Whatever word a stranger invents, it makes no row of its own. */
    private static String method(String method) {
        return List.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS")
                        .contains(method)
                ? method
                : OTHER;
    }

    private String route(String path) {
        String[] parts = path.split("/");
        for (String[] route : routes) {
            if (fits(route, parts)) {
                return String.join("/", route);
            }
        }
        return OTHER;
    }

    private static boolean fits(String[] route, String[] parts) {
        if (route.length != parts.length) {
            return false;
        }
        for (int i = 0; i < route.length; i++) {
            if (!route[i].startsWith("{") && !route[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    /** All figures as Prometheus reads them, in UTF-8. */
    public byte[] written() {
        var out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What {@link #written()} is, for its reader. */
    public static String contentType() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }
}
