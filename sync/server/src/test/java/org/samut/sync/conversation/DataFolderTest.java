package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.server.CentralServer;

/** The folder of a server with the embedded database: one server at a time, and a key for good. */
class DataFolderTest {
    @TempDir
    Path folder;

    private Path data;
    private CentralServer server;

    @BeforeEach
    void start() throws Exception {
        data = folder.resolve("server");
        server = CentralServer.start(data, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSameFolderKeepsItsKeyAndTakesNoSecondServer() throws Exception {
        VerifyingKey key = server.key();
        WorldFailure second = assertThrows(WorldFailure.class, () -> CentralServer.start(data, 0));
        assertEquals("server.running", second.code());
        server.close();
        server = CentralServer.start(data, 0);
        assertEquals(key, server.key());
    }

    @Test
    void aTakenPortIsToldAndLeavesTheFolderFree() throws Exception {
        int port = server.address().getPort();
        Path second = folder.resolve("second");
        assertEquals(
                "server.port",
                assertThrows(WorldFailure.class, () -> CentralServer.start(second, port))
                        .code());
        CentralServer.start(second, 0).close();
    }

    @Test
    void aDamagedKeyIsNeverReplaced() throws Exception {
        server.close();
        Path file = data.resolve("server.key");
        Files.writeString(file, "half a k");
        WorldFailure failure = assertThrows(WorldFailure.class, () -> CentralServer.start(data, 0));
        assertEquals("server.key-damaged", failure.code());
        assertEquals("half a k", Files.readString(file));
        server = CentralServer.start(folder.resolve("another"), 0);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheServersUserReadsItsKey() throws Exception {
        Path file = data.resolve("server.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFolderOfAServerThatCountedNoStepsIsTakenOver() throws Exception {
        Rows rows = new Centre.Place(Centre.Kind.EMBEDDED, data, Optional.empty()).rows();
        server.publish(OfficePc.FORM);
        server.close();
        Path newer = data.resolve("newer.db");
        Files.move(data.resolve("server.db"), newer);
        try (InputStream first = CentralServer.class.getResourceAsStream("jdbc/V1__what_a_server_keeps.sqlite.sql")) {
            rows.script(new String(first.readAllBytes(), UTF_8));
        }
        rows.script("attach '" + newer + "' as newer; insert into form select * from newer.form;"
                + " insert into feed (sequence, form_id, form_version, at) values (1, 'msps-2567', 1, 0)");
        server = CentralServer.start(data, 0);
        assertEquals(1, rows.count("feed_item"));
        assertEquals("1", rows.value("select count(*) from migration where version = 1"));
    }

    @Test
    void aFolderOfANewerServerIsNotTouched() throws Exception {
        Rows rows = new Centre.Place(Centre.Kind.EMBEDDED, data, Optional.empty()).rows();
        server.close();
        rows.change("insert into migration values (99, 'V99', 0)");
        WorldFailure failure = assertThrows(WorldFailure.class, () -> CentralServer.start(data, 0));
        assertEquals("server.newer", failure.code());
        rows.change("delete from migration where version = 99");
        server = CentralServer.start(data, 0);
    }
}
