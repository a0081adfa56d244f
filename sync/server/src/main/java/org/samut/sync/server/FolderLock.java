package org.samut.sync.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** Holds a data folder for one server; the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path data) throws WorldFailure {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new FolderLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw running();
            }
            channel.close();
            throw running();
        } catch (IOException e) {
            throw CentralServer.noFolder(e);
        }
    }

    private static WorldFailure running() {
        return new WorldFailure(
                "server.running",
                Text.of("มีแม่ข่ายอื่นใช้โฟลเดอร์ข้อมูลนี้อยู่", "Another server is running on this data folder."),
                Text.of(
                        "โปรดปิดแม่ข่ายนั้นก่อน หรือเลือกโฟลเดอร์อื่น",
                        "Stop that one first, or choose another folder."));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
