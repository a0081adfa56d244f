package org.samut.core.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;

class DeviceTest {
    @TempDir
    Path home;

    @Test
    void theKeyIsMadeOnceAndStays() throws WorldFailure, IOException {
        SigningKey made = Device.open(home).key();
        SigningKey again = Device.open(home).key();
        byte[] content = "เล่ม".getBytes(UTF_8);
        assertTrue(Jws.verifies(made.verifyingKey(), Jws.detached(again, content), content));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(home.resolve("device.key")), files.toList(), "nothing is left beside it");
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws WorldFailure, IOException {
        Device.open(home);
        Path file = home.resolve("device.key");
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            assertTrue(Files.exists(file));
            return;
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Device.open(home);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "AAAA.AAAA", ".", "\u0000\u0001"})
    void aDamagedKeyIsToldAndNotReplaced(String content) throws IOException {
        Path file = Files.writeString(home.resolve("device.key"), content);
        WorldFailure failure = assertThrows(WorldFailure.class, () -> Device.open(home));
        assertEquals("device.key-damaged", failure.code());
        assertEquals(content, Files.readString(file));
        assertFalse(failure.next().thai().isEmpty() || failure.next().english().isEmpty());
    }

    @Test
    void aCutKeyAndAnEndlessOneAreDamaged() throws WorldFailure, IOException {
        Device.open(home);
        Path file = home.resolve("device.key");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertEquals(
                "device.key-damaged",
                assertThrows(WorldFailure.class, () -> Device.open(home)).code());
        Files.write(file, new byte[10_000_000]);
        assertEquals(
                "device.key-damaged",
                assertThrows(WorldFailure.class, () -> Device.open(home)).code());
    }

    @Test
    void manyAtOnceAgreeOnOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> opening = new ArrayList<>();
            for (int at = 0; at < 8; at++) {
                opening.add(threads.submit(
                        () -> Device.open(home).key().verifyingKey().id()));
            }
            Set<String> keys = new HashSet<>();
            for (Future<String> key : opening) {
                keys.add(key.get());
            }
            assertEquals(1, keys.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aHomeThatIsAFileIsTold() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertEquals(
                "device.key-unusable",
                assertThrows(WorldFailure.class, () -> Device.open(file)).code());
    }

    @Test
    void theNameIsTheHostsOwn() throws WorldFailure {
        assertFalse(Device.open(home).name().isBlank());
        assertEquals("PC-ช่าง", HostName.read(Map.of("COMPUTERNAME", " PC-ช่าง\r\n", "HOSTNAME", "other"), () -> "pc"));
        assertEquals(
                63,
                HostName.read(Map.of("HOSTNAME", "x".repeat(500)), () -> "pc").length());
    }
}
