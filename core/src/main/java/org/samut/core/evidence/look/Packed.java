package org.samut.core.evidence.look;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.samut.core.evidence.kind.FileKind;

/** A file that is a ZIP inside, held to limits: a few bytes may claim to be gigabytes, or be them. */
final class Packed {
    static final long MOST_UNPACKED = 400L * 1024 * 1024;
    static final int MOST_ENTRIES = 10_000;
    private static final String LIMIT = "unpacks to more than a document holds";

    private Packed() {}

    /** Work with an open package. */
    interface Work {
        void with(ZipFile zip) throws IOException, Progress.Cancelled, Unfit;
    }

    /** Opens it; a damaged, locked or oversized one is told as such. */
    static void open(Path file, String name, FileKind kind, Work work) throws IOException, Progress.Cancelled, Unfit {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            work.with(zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw new Unfit(locked ? EvidenceRefusals.locked(name) : EvidenceRefusals.damaged(name, kind));
        } catch (TooMuch bomb) {
            throw new Unfit(EvidenceRefusals.unpacksTooLarge(name));
        } catch (EOFException cut) {
            throw new Unfit(EvidenceRefusals.damaged(name, kind));
        }
    }

    /** Unpacks every entry into nothing and counts; what an entry claims of itself is not believed. */
    static void measure(ZipFile zip, Progress progress) throws IOException, Progress.Cancelled {
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (++entries > MOST_ENTRIES || entry.getSize() > MOST_UNPACKED) {
                throw new TooMuch();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > MOST_UNPACKED) {
                        throw new TooMuch();
                    }
                    progress.at(total / (double) MOST_UNPACKED);
                }
            }
        }
    }

    /** An entry that ends in {@link TooMuch} after so many bytes. */
    static InputStream limited(ZipFile zip, ZipEntry entry, long most) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long read;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                count(Math.max(0, some));
                return some;
            }

            private void count(int some) throws IOException {
                read += some;
                if (read > most) {
                    throw new TooMuch();
                }
            }
        };
    }

    /** More than the limit. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(LIMIT);
        }
    }
}
