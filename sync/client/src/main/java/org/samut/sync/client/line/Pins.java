package org.samut.sync.client.line;

import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import okhttp3.CertificatePinner;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets a question out only to a server whose certificate has a pinned key; before a byte of it has left. */
final class Pins implements Interceptor {
    private final List<String> pins;
    private volatile Optional<String> seen = Optional.empty();

    Pins(List<String> pins) {
        this.pins = pins;
    }

    /** The key of the server that answered last. */
    Optional<String> seen() {
        return seen;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Optional<String> key = Optional.ofNullable(chain.connection())
                .map(Connection::handshake)
                .map(Handshake::peerCertificates)
                .flatMap(all -> all.stream().findFirst())
                .flatMap(Pins::pin);
        seen = key;
        if (!pins.isEmpty() && key.filter(pins::contains).isEmpty()) {
            throw new OtherKey();
        }
        return Later.kept(chain.proceed(chain.request()));
    }

    private static Optional<String> pin(Certificate certificate) {
        return certificate instanceof X509Certificate
                ? Optional.of(CertificatePinner.pin(certificate))
                : Optional.empty();
    }

    /** The certificate is a good one, and has another key. */
    static final class OtherKey extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
