package org.samut.sync.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SecretFile;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Text;

/** The server's own key in the file {@code server.key}, which only the server's user may read. */
final class ServerKey {
    private ServerKey() {}

    /** The key of the folder; the first start makes it. A file that is there and unreadable is never replaced. */
    static SigningKey of(Path data) throws WorldFailure {
        var file = new SecretFile(data.resolve("server.key"));
        try {
            Optional<String> kept = file.read();
            if (kept.isPresent()) {
                return SigningKey.decode(kept.get()).orElseThrow(() -> failed("server.key-damaged", null));
            }
            SigningKey fresh = SigningKey.generate();
            file.write(fresh.encoded());
            return fresh;
        } catch (IOException e) {
            throw failed("server.key-file", e);
        }
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
