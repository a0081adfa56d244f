package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** A file that opens as a scan. */
public record ScannedFile(Path path, boolean pdf, int pages, List<byte[]> attached) {
    /** No book is longer. */
    public static final int MOST_PAGES = 1_000;

    private static final long MOST_MEGABYTES = 150;

    /** To open a file, in seconds. */
    public static final long MOST_SECONDS = 3;

    /** Opens and closes it again; whatever takes longer than it may is left alone. */
    public static Outcome<ScannedFile> look(Path path) throws WorldFailure {
        CompletableFuture<Outcome<ScannedFile>> looking = new CompletableFuture<>();
        Deadline deadline = new Deadline(MOST_SECONDS);
        Thread thread = new Thread(
                () -> {
                    try {
                        looking.complete(Outcome.done(looked(path, deadline)));
                    } catch (ScanRefusals.Unfit unfit) {
                        looking.complete(Outcome.refused(unfit.refusal()));
                    } catch (NoSuchFileException missing) {
                        looking.complete(Outcome.refused(ScanRefusals.missing(path)));
                    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
                        // Its reader makes other exceptions of a deadline that has passed.
                        looking.complete(Outcome.refused(
                                deadline.isPassed() ? ScanRefusals.tooSlow(path) : ScanRefusals.damaged(path)));
                    }
                },
                "scan-look");
        thread.setDaemon(true);
        thread.start();
        try {
            return looking.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            deadline.stop();
            return Outcome.refused(ScanRefusals.tooSlow(path));
        } catch (InterruptedException cancelled) {
            deadline.stop();
            Thread.currentThread().interrupt();
            return Outcome.refused(ScanRefusals.cancelled());
        } catch (ExecutionException failed) {
            throw new WorldFailure(
                    "scan.failed",
                    Text.of("อ่านไฟล์ " + path + " ไม่ได้", "The file " + path + " cannot be read."),
                    Text.of("โปรดลองอีกครั้ง", "Please try again."),
                    failed);
        }
    }

    private static ScannedFile looked(Path path, Deadline deadline) throws IOException, ScanRefusals.Unfit {
        if (!Files.isRegularFile(path)) {
            throw new ScanRefusals.Unfit(ScanRefusals.missing(path));
        }
        if (Files.size(path) > MOST_MEGABYTES * 1_000_000) {
            throw new ScanRefusals.Unfit(ScanRefusals.tooLarge(path, MOST_MEGABYTES));
        }
        byte[] beginning = new byte[1024];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(beginning, 0, beginning.length);
        }
        String head = new String(beginning, 0, length, StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            try (PdfSource source = PdfSource.open(path, MOST_PAGES, deadline)) {
                return new ScannedFile(path, true, source.pages(), source.attached());
            }
        }
        if (head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("\u0089PNG\r\n")) {
            return new ScannedFile(path, false, 1, List.of());
        }
        throw new ScanRefusals.Unfit(ScanRefusals.kind(path));
    }

    public ScanSource open(Deadline deadline) throws IOException, ScanRefusals.Unfit {
        return pdf ? PdfSource.open(path, MOST_PAGES, deadline) : new PictureSource(path, deadline);
    }
}
