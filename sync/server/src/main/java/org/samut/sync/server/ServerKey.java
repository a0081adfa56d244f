package org.samut.sync.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SecretFile;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Text;
import org.samut.sync.server.jdbc.PostgresDatabase;

/**
 * The server's own key: in the file {@code server.key}, which only the server's user may read, or, for servers that
 * share a PostgreSQL database, in a table there.
 */
final class ServerKey {
    private ServerKey() {}

    /** The key of the folder; the first start makes it. A file that is there and unreadable is never replaced. */
    static SigningKey of(Path data) throws WorldFailure {
        Optional<SigningKey> kept = kept(data);
        if (kept.isPresent()) {
            return kept.get();
        }
        SigningKey fresh = SigningKey.generate();
        try {
            file(data).write(fresh.encoded());
        } catch (IOException e) {
            throw failed("server.key-file", e);
        }
        return fresh;
    }

    /**
     * The key of the database. Where it has none yet, the folder's is taken in, else a new one is made. A folder whose
     * key is another one is refused: it belongs to another database, and PCs that know its key would know no more
     * whom they talk to.
     */
    static SigningKey shared(Path data, PostgresDatabase database, Clock clock) throws WorldFailure {
        Optional<SigningKey> kept = kept(data);
        String secret = database.serverKey(kept.orElseGet(SigningKey::generate).encoded(), clock.instant());
        SigningKey shared = SigningKey.decode(secret).orElseThrow(ServerKey::unreadable);
        if (kept.isPresent() && !kept.get().verifyingKey().equals(shared.verifyingKey())) {
            throw differs();
        }
        return shared;
    }

    private static Optional<SigningKey> kept(Path data) throws WorldFailure {
        try {
            Optional<String> text = file(data).read();
            return text.isPresent()
                    ? Optional.of(SigningKey.decode(text.get()).orElseThrow(() -> failed("server.key-damaged", null)))
                    : Optional.empty();
        } catch (IOException e) {
            throw failed("server.key-file", e);
        }
    }

    private static SecretFile file(Path data) {
        return new SecretFile(data.resolve("server.key"));
    }

    private static WorldFailure differs() {
        return new WorldFailure(
                "server.key-differs",
                Text.of(
                        "กุญแจในโฟลเดอร์ข้อมูล (server.key) ไม่ใช่กุญแจของฐานข้อมูลนี้ แม่ข่ายจึงไม่เริ่มทำงาน ไม่มีสิ่งใดเปลี่ยนแปลง",
                        "The key in the data folder (server.key) is not the key of this database, so the server does not start. Nothing was changed."),
                Text.of(
                        "โปรดตรวจสอบว่าระบุฐานข้อมูลถูกต้อง หากถูกต้องแล้ว ให้ใช้โฟลเดอร์ข้อมูลใหม่ที่ว่าง",
                        "Check that it is the right database; if it is, choose a new, empty data folder."));
    }

    private static WorldFailure unreadable() {
        return new WorldFailure(
                "server.key-unreadable",
                Text.of(
                        "อ่านกุญแจของแม่ข่ายในฐานข้อมูล (ตาราง server_key) ไม่ได้ แม่ข่ายจึงไม่เริ่มทำงาน ข้อมูลที่ได้รับไว้ยังอยู่ครบ",
                        "The server's key in the database (table server_key) could not be read, so the server does not start. All that was received is kept."),
                Text.of(
                        "โปรดนำตาราง server_key กลับมาจากสำเนาสำรองของฐานข้อมูล",
                        "Bring the table server_key back from the database's backup."));
    }

    private static WorldFailure failed(String code, IOException cause) {
        return new WorldFailure(
                code,
                Text.of(
                        "อ่านหรือเขียนไฟล์กุญแจของแม่ข่าย (server.key) ไม่ได้ แม่ข่ายจึงไม่เริ่มทำงาน ข้อมูลที่ได้รับไว้ยังอยู่ครบ",
                        "The server's key file (server.key) could not be read or written, so the server does not start. All that was received is kept."),
                Text.of(
                        "โปรดนำไฟล์ server.key กลับมาจากสำเนาสำรอง หรือตรวจสอบสิทธิ์ของโฟลเดอร์ข้อมูล",
                        "Bring server.key back from the backup, or check the data folder's permissions."),
                cause);
    }
}
