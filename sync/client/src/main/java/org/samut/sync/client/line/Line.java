package org.samut.sync.client.line;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;

/**
 * The line to one server, over OkHttp. Follows no redirect and repeats nothing by itself: what an answer means is
 * decided in one other place. Blocking; one question at a time.
 */
public final class Line implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String PROGRAM = "samut";

    private final OkHttpClient client;
    private final HttpUrl server;
    private final Optional<String> token;

    public Line(URI server, Optional<String> token, Patience patience) {
        this.client = new OkHttpClient.Builder()
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .callTimeout(patience.whole())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        this.server = HttpUrl.get(server);
        this.token = token;
    }

    /** Asks for something; {@code path} may end in a query. */
    public Reply get(String path, int limit) {
        return ask(request(path).get().build(), limit);
    }

    public Reply post(String path, byte[] json) {
        return ask(request(path).post(RequestBody.create(json, JSON)).build(), Limits.SMALL);
    }

    /** Puts signed bytes, packed for the line. */
    public Reply put(String path, byte[] json, String signature) {
        return ask(
                request(path)
                        .header("Content-Encoding", "gzip")
                        .header(Paths.SIGNATURE, signature)
                        .put(RequestBody.create(Gzip.pack(json), JSON))
                        .build(),
                Limits.SMALL);
    }

    private Request.Builder request(String path) {
        HttpUrl url = HttpUrl.get(server.toString().replaceAll("/+$", "") + path);
        var request =
                new Request.Builder().url(url).header("User-Agent", PROGRAM).header("Accept", "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private Reply ask(Request request, int limit) {
        var trail = new Trail();
        OkHttpClient watched = client.newBuilder().eventListener(trail).build();
        try (Response response = watched.newCall(request).execute()) {
            byte[] body = Limits.read(response.body().byteStream(), limit).orElse(new byte[0]);
            return new Reply.Answered(
                    response.code(),
                    body,
                    Optional.ofNullable(response.header("Retry-After")),
                    Optional.ofNullable(response.header("Date")));
        } catch (SSLException e) {
            return new Reply.NoLine(trail.asked ? Reply.Cause.CUT : Reply.Cause.NOT_SECURE, trail.asked);
        } catch (IOException e) {
            return new Reply.NoLine(trail.asked ? Reply.Cause.CUT : Reply.Cause.NO_WAY, trail.asked);
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    /** Whether a question has left for the server, so that it may have arrived. */
    private static final class Trail extends EventListener {
        private volatile boolean asked;

        @Override
        public void requestHeadersStart(Call call) {
            asked = true;
        }
    }
}
