package org.samut.sync.conversation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.EvidencePlace;
import org.samut.sync.server.Storage;

/** The central server of a test, on whichever database the test runs with. */
final class Centre implements AutoCloseable {
    /** What the same tests run with. */
    enum Kind {
        EMBEDDED,
        POSTGRES,
        /** Two servers on one PostgreSQL, and a balancer before them that gives each request to the other one. */
        TWO_ON_POSTGRES;

        /** Skips or fails the tests where it is not. */
        void isInstalled() {
            if (this != EMBEDDED) {
                PostgresPrograms.cluster();
            }
        }

        /** A fresh, empty place for a server whose folder is this. */
        Place place(Path data) throws WorldFailure, SQLException {
            if (this == EMBEDDED) {
                return new Place(this, data, Optional.empty());
            }
            return new Place(this, data, Optional.of(PostgresPrograms.cluster().freshUrl()));
        }

        Centre start(Path data) throws WorldFailure, SQLException, IOException {
            return place(data).start();
        }

        Centre start(Path data, Clock clock) throws WorldFailure, SQLException, IOException {
            return place(data).start(clock);
        }
    }

    /** A data folder and, for PostgreSQL, the address of a schema; the password goes beside it. */
    record Place(Kind kind, Path data, Optional<String> url) {
        Storage storage() throws WorldFailure {
            return storage(data);
        }

        Storage storage(Path folder) throws WorldFailure {
            Storage storage = url.isPresent()
                    ? Storage.postgres(folder, url.get(), Optional.of(Cluster.PASSWORD))
                    : Storage.embedded(folder);
            return storage.withEvidence(EvidencePlace.folder(evidence()));
        }

        /** The folder of evidence, which servers on one database share. */
        Path evidence() {
            return data.resolve("evidence");
        }

        Rows rows() {
            return new Rows(this);
        }

        CentralServer server() throws WorldFailure {
            return server(data, Clock.systemUTC());
        }

        private CentralServer server(Path folder, Clock clock) throws WorldFailure {
            return CentralServer.start(storage(folder), new CentralServer.Place("127.0.0.1", 0, clock));
        }

        Centre start() throws WorldFailure, IOException {
            return start(Clock.systemUTC());
        }

        Centre start(Clock clock) throws WorldFailure, IOException {
            List<CentralServer> servers = new ArrayList<>();
            servers.add(server(data, clock));
            if (kind != Kind.TWO_ON_POSTGRES) {
                return new Centre(this, servers, Optional.empty());
            }
            Path other = data.resolveSibling(data.getFileName() + "-two");
            servers.add(server(other, clock));
            URI[] addresses = servers.stream().map(CentralServer::address).toArray(URI[]::new);
            return new Centre(this, servers, Optional.of(new Relay(addresses)));
        }
    }

    final Place place;
    private final List<CentralServer> servers;
    private final Optional<Relay> balancer;
    private int turn;

    private Centre(Place place, List<CentralServer> servers, Optional<Relay> balancer) {
        this.place = place;
        this.servers = servers;
        this.balancer = balancer;
    }

    URI address() {
        return balancer.map(Relay::address).orElseGet(() -> servers.get(0).address());
    }

    List<CentralServer> servers() {
        return List.copyOf(servers);
    }

    VerifyingKey key() {
        return next().key();
    }

    String activate(String lao) throws WorldFailure {
        return next().activate(lao);
    }

    Outcome<Boolean> publish(String form) throws WorldFailure {
        return next().publish(form);
    }

    Rows rows() {
        return place.rows();
    }

    Storage storage() throws WorldFailure {
        return place.storage();
    }

    private synchronized CentralServer next() {
        return servers.get(turn++ % servers.size());
    }

    @Override
    public void close() throws IOException {
        if (balancer.isPresent()) {
            balancer.get().close();
        }
        servers.forEach(CentralServer::close);
    }
}
