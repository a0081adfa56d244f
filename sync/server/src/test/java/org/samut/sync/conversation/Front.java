package org.samut.sync.conversation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/**
 * What stands before a central server, with TLS or without: hands questions on, and answers some of them itself as it
 * was told. On a real server this is nginx.
 */
final class Front implements AutoCloseable {
    static final String HOST = "localhost";
    private static final Set<String> NOT_HANDED_ON = Set.of(
            "connection", "content-length", "host", "transfer-encoding", "accept-encoding", "date", "keep-alive");

    static {
        // Java's own session tickets carry more than a certificate; nginx keeps sessions, or gives tickets of 200
        // bytes.
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
    }

    final MockWebServer web = new MockWebServer();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<MockResponse> onGet = new ConcurrentLinkedQueue<>();
    private final Queue<MockResponse> onPut = new ConcurrentLinkedQueue<>();
    private final URI server;
    private final boolean secure;
    final AtomicInteger puts = new AtomicInteger();

    /** An authority of its own and what it has signed. */
    record Authority(HeldCertificate certificate) {
        static Authority fresh() {
            return new Authority(new HeldCertificate.Builder()
                    .certificateAuthority(0)
                    .commonName("an office's authority")
                    .build());
        }

        HeldCertificate.Builder signs() {
            return new HeldCertificate.Builder()
                    .signedBy(certificate)
                    .addSubjectAlternativeName(HOST)
                    .addSubjectAlternativeName("127.0.0.1");
        }

        /** Trusts nobody else. */
        Optional<X509TrustManager> trusted() {
            return Optional.of(new HandshakeCertificates.Builder()
                    .addTrustedCertificate(certificate.certificate())
                    .build()
                    .trustManager());
        }
    }

    Front(URI server) throws IOException {
        this(server, Optional.empty());
    }

    Front(URI server, Optional<HeldCertificate> certificate) throws IOException {
        this.server = server;
        this.secure = certificate.isPresent();
        web.setProtocols(List.of(Protocol.HTTP_1_1));
        web.setDispatcher(new Handing());
        certificate.ifPresent(held -> web.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .build()
                .sslSocketFactory()));
        web.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    URI address() {
        return URI.create((secure ? "https://" : "http://") + HOST + ":" + web.getPort());
    }

    void onGet(MockResponse... answers) {
        onGet.addAll(Arrays.asList(answers));
    }

    void onPut(MockResponse... answers) {
        onPut.addAll(Arrays.asList(answers));
    }

    /** Forgets what was not asked for. */
    void fair() {
        onGet.clear();
        onPut.clear();
    }

    @Override
    public void close() {
        web.close();
    }

    private final class Handing extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            boolean put = "PUT".equals(request.getMethod());
            if (put) {
                puts.incrementAndGet();
            }
            MockResponse own = (put ? onPut : onGet).poll();
            try {
                return own == null ? handOn(request) : own;
            } catch (IOException e) {
                return new MockResponse.Builder().code(502).build();
            }
        }

        private MockResponse handOn(RecordedRequest request) throws IOException, InterruptedException {
            byte[] body =
                    request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
            HttpRequest.Builder asked = HttpRequest.newBuilder(server.resolve(request.getTarget()))
                    .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            request.getHeaders().forEach(header -> {
                if (!NOT_HANDED_ON.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                    asked.header(header.getFirst(), header.getSecond());
                }
            });
            HttpResponse<byte[]> answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
            MockResponse.Builder given = new MockResponse.Builder().code(answer.statusCode());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase("date")) {
                    given.addHeader(name, values.get(0));
                }
            });
            return given.body(new Buffer().write(answer.body())).build();
        }
    }
}
