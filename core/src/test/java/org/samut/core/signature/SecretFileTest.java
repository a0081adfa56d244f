package org.samut.core.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadItAlsoWhenItReplacesAnOpenOne() throws Exception {
        Path file = folder.resolve("deep").resolve("secret");
        var secret = new SecretFile(file);
        assertEquals(Optional.empty(), secret.read());
        secret.write("one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        secret.write("two");
        assertEquals(Optional.of("two"), secret.read());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFailureLeavesTheOldTextAndNoHalfOne() throws Exception {
        Path file = folder.resolve("secret");
        Files.createDirectory(file);
        Files.createFile(file.resolve("inside"));
        assertThrows(IOException.class, () -> new SecretFile(file).write("new"));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }
}
