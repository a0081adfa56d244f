package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;

/** All local governments and five years of what they sent. */
@ParameterizedClass
@EnumSource(names = {"EMBEDDED", "POSTGRES"})
class ConsoleOfAllLaosTest extends OnEachDatabase {
    /** Generous: the machine of a test may be busy. What it took is printed. */
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @Test
    void staysFast() throws Exception {
        try (Centre server = kind.start(folder.resolve("server"))) {
            for (int year = 2563; year <= 2567; year++) {
                server.publish(OfficePc.FORM.replace("\"msps-2567\"", "\"msps-" + year + "\""));
            }
            ConsoleVisitor.makeAccounts(server);
            fill(server.rows());
            ConsoleVisitor owner = ConsoleVisitor.signedIn(server, "owner");
            assertTrue(owner.get("/console/overview?form=msps-2567")
                    .body()
                    .contains("ได้รับแล้ว 7,850 จาก 7,850 แห่ง (100%)"));
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("overview", "/console/overview?form=msps-2565");
            pages.put("province", "/console/overview?form=msps-2565&province=76");
            pages.put("list", "/console/laos?form=msps-2565&page=100");
            pages.put("search", "/console/laos?form=msps-2565&q=%E0%B8%AB%E0%B8%99%E0%B8%AD%E0%B8%87");
            pages.put("one LAO", "/console/laos/6760607");
            pages.put("list as CSV", "/console/export/laos.csv?form=msps-2565");
            StringBuilder told = new StringBuilder();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                long median = median(owner, page.getValue());
                told.append(page.getKey()).append(' ').append(median).append(" ms; ");
                assertTrue(median < AT_MOST.toMillis(), page.getKey() + " took " + median + " ms");
            }
            System.out.println(kind + ", 39,250 revisions: " + told);
        }
    }

    private static long median(ConsoleVisitor visitor, String path) throws Exception {
        long[] took = new long[5];
        for (int at = 0; at < took.length; at++) {
            long begin = System.nanoTime();
            assertEquals(200, visitor.get(path).statusCode(), path);
            took[at] = (System.nanoTime() - begin) / 1_000_000;
        }
        Arrays.sort(took);
        return took[2];
    }

    private static void fill(Rows rows) throws SQLException {
        try (Connection connection = rows.open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into filed (id, revision, lao, form_id, form_version, sealed_at, received_at, evidence)"
                            + " values (?, 1, ?, ?, 1, " + rows.epoch() + ", " + rows.epoch() + ", 0)")) {
                for (int year = 2563; year <= 2567; year++) {
                    for (Lao lao : Registry.load().all()) {
                        insert.setString(1, year + "-" + lao.code());
                        insert.setString(2, lao.code());
                        insert.setString(3, "msps-" + year);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}
