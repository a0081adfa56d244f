package org.samut.sync.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.jdbc.EmbeddedDatabase;

/**
 * Copies a data folder while its server runs: first the database, as it is at one moment, then the key and the evidence.
 * In this order, since a file of evidence is in its place before the database speaks of it, and none is ever changed:
 * so the copy has every file that its database names, and perhaps some more.
 */
public final class ServerBackup {
    private static final String DATABASE = "server.db";
    private static final String KEY = "server.key";
    private static final String EVIDENCE = "evidence";

    private ServerBackup() {}

    /** Into a folder that is empty or not there yet; it is itself a data folder that a server starts on. */
    public static void copy(Path data, Path to) throws WorldFailure {
        try {
            Files.createDirectories(to);
            try (Stream<Path> there = Files.list(to)) {
                if (there.findAny().isPresent()) {
                    throw failed(new IOException("not empty: " + to));
                }
            }
            EmbeddedDatabase.copy(data, to.resolve(DATABASE));
            Files.copy(data.resolve(KEY), to.resolve(KEY), StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.isDirectory(data.resolve(EVIDENCE))) {
                copyFolder(data.resolve(EVIDENCE), to.resolve(EVIDENCE));
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path one : all) {
            Path copy = to.resolve(from.relativize(one).toString());
            if (Files.isDirectory(one)) {
                Files.createDirectories(copy);
            } else if (Files.exists(one)) {
                // A piece of an upload may be gone by now: then its file is whole, and was copied or is not named yet.
                Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static WorldFailure failed(Exception cause) {
        return new WorldFailure(
                "server.backup",
                Text.of(
                        "สำรองข้อมูลของแม่ข่ายไม่สำเร็จ สำเนานี้ยังใช้ไม่ได้ ข้อมูลของแม่ข่ายไม่เปลี่ยนแปลง",
                        "The server's data could not be copied; this copy cannot be used. The server's own data is unchanged."),
                Text.of(
                        "โปรดเลือกโฟลเดอร์ใหม่ที่ว่าง ตรวจสอบพื้นที่ดิสก์และสิทธิ์ แล้วสำรองอีกครั้ง",
                        "Choose a new, empty folder, check the disk's space and permissions, and copy again."),
                cause);
    }
}
