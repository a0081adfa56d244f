package org.samut.core.paper.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.paper.scan.file.Deadline;
import org.samut.core.paper.scan.file.ScanRefusals;
import org.samut.core.paper.scan.file.ScanSource;
import org.samut.core.paper.scan.file.ScannedFile;

/**
 * One reading of a set of files: two pages at a time, of one file or of two, each thread with its file open for itself and
 * one page in memory. To be used once.
 */
final class ScanRun {
    private static final int THREADS = 2;
    private static final long MOST_SECONDS_A_PAGE = 60;
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Path> order;
    private final List<byte[]> attached = new ArrayList<>();
    private final ScanProgress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final List<ScannedPage> pages = new ArrayList<>();

    /** A page that is to be read, by its number from 1. */
    private record Wanted(ScannedFile file, int page) {}

    ScanRun(List<ScannedFile> files, ScanProgress progress) {
        this.progress = progress;
        order = files.stream().map(ScannedFile::path).toList();
        for (ScannedFile file : files) {
            attached.addAll(file.attached());
            for (int page = 1; page <= file.pages(); page++) {
                wanted.add(new Wanted(file, page));
            }
        }
    }

    Outcome<ScanReader.Pages> pages() {
        Optional<Refusal> refusal = goesOn() ? read() : Optional.of(ScanRefusals.cancelled());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        pages.sort(Comparator.<ScannedPage>comparingInt(page -> order.indexOf(page.file()))
                .thenComparingInt(ScannedPage::number));
        return Outcome.done(new ScanReader.Pages(pages, attached));
    }

    private Optional<Refusal> read() {
        List<Deadline> deadlines = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "scan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<Optional<Refusal>> working = new ExecutorCompletionService<>(threads);
            for (int thread = 0; thread < Math.min(THREADS, wanted.size()); thread++) {
                Deadline deadline = new Deadline(ScannedFile.MOST_SECONDS);
                deadlines.add(deadline);
                working.submit(() -> each(deadline));
            }
            return awaited(working, deadlines.size());
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Optional.of(ScanRefusals.cancelled());
        } finally {
            deadlines.forEach(Deadline::stop);
            threads.shutdownNow();
        }
    }

    /** Waits for all threads or the first refusal, and asks meanwhile whether to go on: a page may take seconds. */
    private Optional<Refusal> awaited(CompletionService<Optional<Refusal>> working, int threads)
            throws ExecutionException, InterruptedException {
        for (int left = threads; left > 0; ) {
            Optional<Future<Optional<Refusal>>> finished =
                    Optional.ofNullable(working.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            if (finished.isPresent()) {
                Optional<Refusal> refusal = finished.get().get();
                if (refusal.isPresent()) {
                    return refusal;
                }
                left--;
            } else if (!goesOn()) {
                return Optional.of(ScanRefusals.cancelled());
            }
        }
        return Optional.empty();
    }

    private boolean goesOn() {
        synchronized (pages) {
            return progress.goOn(pages.size(), wanted.size());
        }
    }

    /** Reads one page after another, whichever is next. */
    private Optional<Refusal> each(Deadline deadline) {
        Path file = order.get(0);
        try (Opened opened = new Opened(deadline)) {
            for (int at = next.getAndIncrement(); at < wanted.size(); at = next.getAndIncrement()) {
                Wanted one = wanted.get(at);
                file = one.file().path();
                ScanSource source = opened.of(one.file());
                deadline.renew(MOST_SECONDS_A_PAGE);
                ScannedPage read = ScanReader.page(file, source, one.page());
                synchronized (pages) {
                    deadline.check();
                    pages.add(read);
                    if (!goesOn()) {
                        return Optional.of(ScanRefusals.cancelled());
                    }
                }
            }
            return Optional.empty();
        } catch (ScanRefusals.Unfit unfit) {
            return Optional.of(unfit.refusal());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            // A damaged or hostile file makes its reader stumble in more ways than it declares.
            return Optional.of(deadline.isPassed() ? ScanRefusals.tooSlow(file) : ScanRefusals.damaged(file));
        }
    }

    /** The file that a thread has open. */
    private static final class Opened implements AutoCloseable {
        private final Deadline deadline;
        private Optional<ScannedFile> file = Optional.empty();
        private Optional<ScanSource> source = Optional.empty();

        Opened(Deadline deadline) {
            this.deadline = deadline;
        }

        ScanSource of(ScannedFile wanted) throws IOException, ScanRefusals.Unfit {
            if (!file.equals(Optional.of(wanted))) {
                close();
                deadline.renew(ScannedFile.MOST_SECONDS);
                source = Optional.of(wanted.open(deadline));
                file = Optional.of(wanted);
            }
            return source.orElseThrow();
        }

        @Override
        public void close() throws IOException {
            if (source.isPresent()) {
                source.get().close();
                source = Optional.empty();
                file = Optional.empty();
            }
        }
    }
}
