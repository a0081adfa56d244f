package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a file for as long as its deadline has not passed. For one thread. */
final class WatchedBytes implements RandomAccessRead {
    /** Looking at the clock for each byte would take longer than reading it. */
    private static final int BETWEEN_LOOKS = 4096;

    private final RandomAccessReadBufferedFile file;
    private final Deadline deadline;
    private int reads;

    WatchedBytes(Path path, Deadline deadline) throws IOException {
        this.file = new RandomAccessReadBufferedFile(path);
        this.deadline = deadline;
    }

    private void look() throws Deadline.Passed {
        if (++reads % BETWEEN_LOOKS == 0) {
            deadline.check();
        }
    }

    @Override
    public int read() throws IOException {
        look();
        return file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        deadline.check();
        return file.read(into, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        look();
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
