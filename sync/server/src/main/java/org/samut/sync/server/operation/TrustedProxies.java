package org.samut.sync.server.operation;

import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes the client's address from a proxy before this server. Only the addresses named here are believed: anybody else
 * could write into the header what he likes.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {
    private final Set<String> addresses;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    public TrustedProxies(Set<String> addresses) {
        this.addresses = Set.copyOf(addresses);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
                        && addresses.contains(from.getAddress().getHostAddress())
                ? forwarded.customize(request, answer)
                : request;
    }
}
