package org.samut.sync.client.watch;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Under which addresses this PC is in networks now, looked up at most every so often. Not thread-safe. */
public final class Networks implements Supplier<Set<String>> {
    /** Windows takes some tens of milliseconds to list them. */
    private static final Duration LOOKED_UP = Duration.ofSeconds(15);

    private final LongSupplier nanos;
    private Set<String> here = Set.of();
    private long at;
    private boolean known;

    public Networks(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Set<String> get() {
        long now = nanos.getAsLong();
        if (!known || now - at > LOOKED_UP.toNanos()) {
            here = listed();
            at = now;
            known = true;
        }
        return here;
    }

    private static Set<String> listed() {
        Set<String> found = new TreeSet<>();
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (one.isUp() && !one.isLoopback()) {
                    for (InterfaceAddress address : one.getInterfaceAddresses()) {
                        // Temporary IPv6 addresses come and go every day within the same network.
                        found.add(one.getName() + " " + network(address));
                    }
                }
            }
        } catch (SocketException | NullPointerException unlisted) {
            return Set.of();
        }
        return found;
    }

    private static String network(InterfaceAddress address) {
        byte[] bytes = address.getAddress().getAddress();
        int kept = bytes.length == 16 ? 8 : 4;
        var text = new StringBuilder();
        for (int i = 0; i < kept; i++) {
            text.append(bytes[i] & 0xff).append('.');
        }
        return text.toString();
    }
}
