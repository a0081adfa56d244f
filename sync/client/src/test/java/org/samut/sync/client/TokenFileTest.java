package org.samut.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;

class TokenFileTest {
    @TempDir
    Path home;

    @Test
    void aTokenIsReadAsItWasKept() throws Exception {
        var tokens = new TokenFile(home);
        assertEquals(Optional.empty(), tokens.token());
        tokens.keep("first");
        tokens.keep("second");
        assertEquals(Optional.of("second"), new TokenFile(home).token());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsIt() throws Exception {
        new TokenFile(home).keep("secret");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("token"))));
        try (var files = Files.list(home)) {
            assertEquals(1, files.count(), "a half-written one was left");
        }
    }

    @Test
    void aFolderInItsPlaceIsTold() throws Exception {
        Files.createDirectory(home.resolve("token"));
        assertEquals(
                "token.file",
                assertThrows(WorldFailure.class, () -> new TokenFile(home).token())
                        .code());
    }
}
