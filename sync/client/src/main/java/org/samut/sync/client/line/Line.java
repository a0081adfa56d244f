package org.samut.sync.client.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Tus;

/**
 * The line to one server, over OkHttp. Follows no redirect and repeats no question that may have been heard: what an answer means is
 * decided in one other place. Blocking; one question at a time; {@link #drop} may come from any thread.
 */
public final class Line implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType CHUNK = MediaType.get(Tus.CHUNK_TYPE);
    private static final String PROGRAM = "samut";

    private final OkHttpClient client;
    private final HttpUrl server;
    private final Optional<String> token;
    private final Manners manners;
    private final Pins pins;
    private final ProxyDoor proxy;
    private final Optional<Lines> own;
    private volatile Optional<Call> underWay = Optional.empty();
    private volatile boolean dropped;

    /** How long a line is waited for, and how fast it is used. */
    record Manners(Patience patience, Pace pace) {}

    /** A line for itself, which keeps nothing when it is closed. */
    public Line(URI server, Optional<String> token, Patience patience) {
        this(new Lines(patience, new Pace()), new Way(server), token);
    }

    private Line(Lines own, Way way, Optional<String> token) {
        this(own.client(), way, token, own.manners(), Optional.of(own));
    }

    /** @param own what is closed with the line */
    Line(OkHttpClient shared, Way way, Optional<String> token, Manners manners, Optional<Lines> own) {
        this.pins = new Pins(way.pins());
        this.proxy = new ProxyDoor(way.proxy());
        this.client = shared.newBuilder()
                .addNetworkInterceptor(pins)
                .proxySelector(proxy)
                .proxyAuthenticator(proxy)
                .build();
        this.server = HttpUrl.get(way.server());
        this.token = token;
        this.manners = manners;
        this.own = own;
    }

    /** Asks for something; {@code path} may end in a query. */
    public Reply get(String path, int limit) {
        return ask(request(path).get().build(), limit);
    }

    public Reply post(String path, byte[] json) {
        return ask(request(path).post(slowed(RequestBody.create(json, JSON))).build(), Limits.SMALL);
    }

    /** Puts signed bytes, packed for the line, with further headers. */
    public Reply put(String path, byte[] json, Map<String, String> headers) {
        Request.Builder request = request(path).header("Content-Encoding", "gzip");
        headers.forEach(request::header);
        return ask(
                request.put(slowed(RequestBody.create(Gzip.pack(json), JSON))).build(), Limits.HASHES);
    }

    /** Asks which of many files are wanted, or the like: an answer may be as long as the question. */
    public Reply postHashes(String path, byte[] json) {
        return ask(request(path).post(slowed(RequestBody.create(json, JSON))).build(), Limits.HASHES);
    }

    /** Begins an upload of so many bytes. */
    public Reply begin(String path, long length, String metadata) {
        return ask(
                tus(path)
                        .header(Tus.LENGTH, Long.toString(length))
                        .header(Tus.METADATA, metadata)
                        .post(RequestBody.create(new byte[0]))
                        .build(),
                Limits.SMALL);
    }

    /** Asks how many bytes of an upload are there; the answer has no body. */
    public Reply head(String path) {
        return ask(tus(path).head().build(), Limits.SMALL);
    }

    /** Sends the next bytes of an upload. */
    public Reply patch(String path, long offset, byte[] bytes, String checksum) {
        return ask(
                tus(path)
                        .header(Tus.OFFSET, Long.toString(offset))
                        .header(Tus.CHECKSUM, checksum)
                        .patch(slowed(RequestBody.create(bytes, CHUNK)))
                        .build(),
                Limits.SMALL);
    }

    private Request.Builder tus(String path) {
        return request(path).header(Tus.RESUMABLE, Tus.VERSION);
    }

    private static Map<String, String> tus(Response response) {
        Map<String, String> found = new HashMap<>();
        for (String name : List.of(Tus.RESUMABLE, Tus.OFFSET, Tus.LOCATION)) {
            Optional.ofNullable(response.header(name)).ifPresent(value -> found.put(name, value));
        }
        return found;
    }

    /** The key of the certificate of whoever answered last, as {@link Way#pins} has them; none without TLS. */
    public Optional<String> answeredWith() {
        return pins.seen();
    }

    /** Lets go of what is under way, and takes no more questions: the program ends, or a person wants the line. */
    public void drop() {
        dropped = true;
        underWay.ifPresent(Call::cancel);
    }

    private RequestBody slowed(RequestBody body) {
        return manners.pace().slowed(body);
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
        Reply reply = ask(request, limit, trail);
        boolean stale = reply instanceof Reply.NoLine none && none.cause() == Reply.Cause.CUT && trail.isOverKept();
        if (stale && "GET".equals(request.method())) {
            // Nobody is on the kept connection's other end any more: that tells nothing about the line.
            client.connectionPool().evictAll();
            return ask(request, limit, new Trail());
        }
        return reply;
    }

    private Reply ask(Request request, int limit, Trail trail) {
        proxy.forget();
        Call call = client.newBuilder().eventListener(trail).build().newCall(request);
        underWay = Optional.of(call);
        if (dropped) {
            return new Reply.NoLine(Reply.Cause.DROPPED, false);
        }
        try (Response response = answer(call, request)) {
            byte[] body = read(response.body().byteStream(), limit).orElse(new byte[0]);
            return new Reply.Answered(
                    response.code(),
                    body,
                    Later.of(response),
                    Optional.ofNullable(response.header("Date")),
                    tus(response));
        } catch (IOException e) {
            Reply.Cause cause = dropped ? Reply.Cause.DROPPED : trail.cause(e, proxy.refused());
            return new Reply.NoLine(cause, trail.mayHaveArrived());
        } finally {
            underWay = Optional.empty();
        }
    }

    /** The answer's beginning, in its time: a head that comes letter by letter is none. */
    private Response answer(Call call, Request request) throws IOException {
        RequestBody body = request.body();
        var limit = new Alarm(call, manners.patience().head(body == null ? 0 : body.contentLength()));
        try (limit) {
            return call.execute();
        }
    }

    /** All of the answer, or empty where it is longer than a server's would be; what comes too slowly is a cut. */
    private Optional<byte[]> read(InputStream stream, int limit) throws IOException {
        long begun = System.nanoTime();
        var bytes = new ByteArrayOutputStream();
        byte[] room = new byte[8_192];
        for (int read = stream.read(room); read >= 0; read = stream.read(room)) {
            bytes.write(room, 0, read);
            if (bytes.size() > limit) {
                return Optional.empty();
            }
            if (manners.patience().isTooSlow(bytes.size(), Duration.ofNanos(System.nanoTime() - begun))) {
                throw new IOException("less than " + Patience.SLOWEST_LINE + " bytes a second");
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public void close() {
        own.ifPresent(Lines::close);
    }
}
