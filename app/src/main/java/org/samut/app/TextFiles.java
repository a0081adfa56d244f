package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.text.Text;

/** Text files as people bring them: UTF-8, UTF-16 with its mark, or else Thai Windows' code page. */
public final class TextFiles {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private TextFiles() {}

    public static String read(Path file) throws WorldFailure {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.read",
                    Text.of("อ่านไฟล์ " + file + " ไม่ได้", "The file " + file + " cannot be read."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์และสิทธิ์การอ่าน", "Please check its name and that you may read it."),
                    e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new WorldFailure(
                    "file.large",
                    Text.of(
                            "ไฟล์ " + file + " ใหญ่เกิน 16 MB จึงไม่ได้อ่าน",
                            "The file " + file + " is larger than 16 MB and was not read."),
                    Text.of("โปรดตรวจสอบว่าเป็นไฟล์ที่ถูกต้อง", "Please check that it is the right file."));
        }
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
            // Both byte orders begin with FE and FF: what spreadsheets call "Unicode Text".
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("x-windows-874"));
        }
    }

    /** Writes the file whole or not at all. */
    public static void write(Path file, String text) throws WorldFailure {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
