package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.sync.server.ledger.LaoLedger;

/** The local governments in SQL. */
final class JdbcLaos implements LaoLedger {
    private static final String LAO = "select code, type, name, district, province_code, province from lao";
    private static final String IN_ORDER = " order by province_code, code";

    private final Database database;

    JdbcLaos(Database database) {
        this.database = database;
    }

    @Override
    public Imported keep(List<Lao> registry) throws WorldFailure {
        return database.write(work -> {
            Map<String, Lao> known = new HashMap<>();
            work.list(LAO, JdbcLaos::lao).forEach(lao -> known.put(lao.code(), lao));
            int before = known.size();
            List<Lao> fresh = new ArrayList<>();
            int added = 0;
            for (Lao lao : registry) {
                Lao there = known.put(lao.code(), lao);
                if (there == null) {
                    added++;
                }
                if (!lao.equals(there)) {
                    fresh.add(lao);
                }
            }
            for (Lao lao : fresh) {
                work.update(
                        "insert into lao (code, type, name, district, province_code, province)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (code) do update set type = excluded.type,"
                                + " name = excluded.name, district = excluded.district,"
                                + " province_code = excluded.province_code, province = excluded.province",
                        lao.code(),
                        lao.type().name(),
                        lao.name(),
                        lao.district(),
                        lao.provinceCode(),
                        lao.province());
            }
            int changed = fresh.size() - added;
            int same = registry.size() - fresh.size();
            return new Imported(added, changed, same, before - changed - same);
        });
    }

    @Override
    public Optional<Lao> find(String code) throws WorldFailure {
        return database.read(work -> work.first(LAO + " where code = ?", JdbcLaos::lao, code));
    }

    @Override
    public List<Lao> all() throws WorldFailure {
        return database.read(work -> work.list(LAO + IN_ORDER, JdbcLaos::lao));
    }

    @Override
    public List<Lao> in(String provinceCode, Optional<String> district) throws WorldFailure {
        return database.read(work -> district.isPresent()
                ? work.list(
                        LAO + " where province_code = ? and district = ?" + IN_ORDER,
                        JdbcLaos::lao,
                        provinceCode,
                        district.get())
                : work.list(LAO + " where province_code = ?" + IN_ORDER, JdbcLaos::lao, provinceCode));
    }

    @Override
    public List<Lao> search(String part, int limit) throws WorldFailure {
        String within = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.read(work -> work.list(
                LAO + " where code like ? escape '!' or name like ? escape '!'" + IN_ORDER + " limit ?",
                JdbcLaos::lao,
                within,
                within,
                limit));
    }

    @Override
    public int count() throws WorldFailure {
        return database.read(work -> work.first("select count(*) from lao", results -> results.getInt(1))
                .orElseThrow());
    }

    private static Lao lao(ResultSet results) throws SQLException {
        return new Lao(
                results.getString(1),
                LaoType.valueOf(results.getString(2)),
                results.getString(3),
                results.getString(4),
                results.getString(5),
                results.getString(6));
    }
}
