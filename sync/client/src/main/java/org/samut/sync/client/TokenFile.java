package org.samut.sync.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SecretFile;
import org.samut.core.text.Text;

/** The token in the file {@code token} of the installation folder, readable by its owner only. */
public final class TokenFile implements TokenStore {
    private final SecretFile file;

    public TokenFile(Path home) {
        this.file = new SecretFile(home.resolve("token"));
    }

    @Override
    public Optional<String> token() throws WorldFailure {
        try {
            return file.read().filter(token -> !token.isEmpty());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void keep(String token) throws WorldFailure {
        try {
            file.write(token);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static WorldFailure failed(IOException cause) {
        return new WorldFailure(
                "token.file",
                Text.of(
                        "อ่านหรือเขียนไฟล์สิทธิ์เข้าใช้ (token) ไม่ได้ ข้อมูลที่บันทึกไว้ยังอยู่ครบ",
                        "The access file (token) could not be read or written. Nothing that was saved is lost."),
                Text.of(
                        "ตรวจสอบว่าโฟลเดอร์ของโปรแกรมเขียนได้ แล้วลองอีกครั้ง",
                        "Check that the program's folder can be written to, then try again."),
                cause);
    }
}
