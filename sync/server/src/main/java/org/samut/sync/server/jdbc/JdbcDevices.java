package org.samut.sync.server.jdbc;

import java.time.Instant;
import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.DeviceLedger;

/** Devices in SQL that both databases run. */
final class JdbcDevices implements DeviceLedger {
    private final Database database;

    JdbcDevices(Database database) {
        this.database = database;
    }

    @Override
    public List<Device> devices(String lao) throws WorldFailure {
        return database.read(work -> work.list(
                "select lao, device_key, enrolled_at, revoked_at from device where lao = ?"
                        + " order by enrolled_at desc, device_key",
                results -> new Device(
                        results.getString(1),
                        results.getString(2),
                        database.dialect().time(results, 3).orElseThrow(),
                        database.dialect().time(results, 4)),
                lao));
    }

    @Override
    public boolean revoke(String lao, String deviceKey, Instant at) throws WorldFailure {
        return database.write(work -> work.update(
                        "update device set revoked_at = ? where lao = ? and device_key = ? and revoked_at is null",
                        at,
                        lao,
                        deviceKey)
                == 1);
    }

    @Override
    public boolean isRevokedToken(String tokenHash) throws WorldFailure {
        return database.read(work -> work.first(
                        "select 1 from device where token_hash = ? and revoked_at is not null",
                        results -> true,
                        tokenHash)
                .isPresent());
    }

    @Override
    public boolean isRevoked(String lao, String deviceKey) throws WorldFailure {
        return database.read(work -> work.first(
                        "select 1 from device where lao = ? and device_key = ? and revoked_at is not null",
                        results -> true,
                        lao,
                        deviceKey)
                .isPresent());
    }
}
