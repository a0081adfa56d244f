package org.samut.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** A file that a person asked for: there whole and on the disk, or not at all; one that was there before stays until then. */
public final class WholeFile {
    private WholeFile() {}

    public static void write(Path target, byte[] content) throws WorldFailure {
        Path absolute = target.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            try {
                Files.write(part, content);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.write",
                    Text.of(
                            "เขียนไฟล์ " + target + " ไม่ได้ ข้อมูลในเล่มยังอยู่ครบ",
                            "The file " + target + " cannot be written. Everything in the workbook is kept."),
                    Text.of(
                            "โปรดปิดไฟล์นี้หากเปิดอยู่ในโปรแกรมอื่น หรือเลือกโฟลเดอร์อื่นที่เขียนได้และมีที่ว่าง",
                            "Please close the file if another program has it open, or choose a folder that may be written to and"
                                    + " has room."),
                    e);
        }
    }
}
