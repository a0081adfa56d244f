package org.samut.sync.client.line;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/** How far a question came, and so why there was no answer. */
final class Trail extends EventListener {
    private static final int PROXY_WANTS_SIGN_IN = 407;

    private volatile boolean asked;
    private volatile boolean toProxy;
    private volatile boolean connected;
    private volatile boolean fresh;
    private volatile Optional<ProxyDoor.Refused> kept = Optional.empty();

    /** Whether the question has left for the server, and no proxy has kept it to itself. */
    boolean mayHaveArrived() {
        return asked && kept.isEmpty();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        if (response.code() == PROXY_WANTS_SIGN_IN) {
            // A server never says so; and OkHttp takes it for a mistake where it has not asked a proxy.
            kept = Optional.of(ProxyDoor.how(response));
        }
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        fresh = true;
        toProxy = proxy.type() != Proxy.Type.DIRECT;
    }

    /** Whether the question went over a connection that was kept from before. */
    boolean isOverKept() {
        return asked && !fresh;
    }

    @Override
    public void secureConnectStart(Call call) {
        connected = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        asked = true;
    }

    Reply.Cause cause(IOException failure, Optional<ProxyDoor.Refused> refused) {
        if (failure instanceof Pins.OtherKey) {
            return Reply.Cause.OTHER_KEY;
        }
        if (kept.isPresent()) {
            return proxyCause(kept);
        }
        if (asked) {
            return Reply.Cause.CUT;
        }
        if (refused.isPresent()) {
            return proxyCause(refused);
        }
        if (is(failure, CertificateNotYetValidException.class)) {
            return Reply.Cause.CLOCK_BEHIND;
        }
        if (is(failure, CertificateExpiredException.class)) {
            return Reply.Cause.CERTIFICATE_OVER;
        }
        if (failure instanceof SSLException && !is(failure, EOFException.class)) {
            return Reply.Cause.NOT_SECURE;
        }
        if (toProxy && !connected) {
            return Reply.Cause.NO_PROXY;
        }
        return failure instanceof UnknownHostException ? Reply.Cause.NO_NAME : Reply.Cause.NO_WAY;
    }

    private static Reply.Cause proxyCause(Optional<ProxyDoor.Refused> refused) {
        return refused.filter(ProxyDoor.Refused.OTHER_WAY::equals).isPresent()
                ? Reply.Cause.PROXY_OTHER_SIGN_IN
                : Reply.Cause.PROXY_SIGN_IN;
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (kind.isInstance(one)) {
                return true;
            }
        }
        return false;
    }
}
