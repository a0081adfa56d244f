package org.samut.core.paper.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.code.CodeFinder;
import org.samut.core.paper.scan.code.Grey;
import org.samut.core.paper.seal.SealText;
import org.samut.core.paper.seal.SealText.Reading;

/**
 * Reads the pages of scans, two at a time, each thread with the file open for itself and one page in memory. Reads only.
 * Safe for several threads.
 */
public final class ScanReader {
    private static final int THREADS = 2;

    private ScanReader() {}

    /** All that a set of files holds. */
    public record Pages(List<ScannedPage> pages, List<byte[]> attached) {
        public Pages {
            pages = List.copyOf(pages);
            attached = List.copyOf(attached);
        }
    }

    /** The pages in the order of the files; refused where a file cannot be read as a scan, or where it was cancelled. */
    public static Outcome<Pages> read(List<Path> files, ScanProgress progress) throws WorldFailure {
        List<ScannedFile> opened = new ArrayList<>();
        int all = 0;
        for (Path file : files) {
            Outcome<ScannedFile> looked = ScannedFile.look(file);
            if (looked instanceof Outcome.Done<ScannedFile> done) {
                opened.add(done.value());
                all += done.value().pages();
            } else {
                return Outcome.refused(((Outcome.Refused<ScannedFile>) looked).refusals());
            }
        }
        if (all > ScannedFile.MOST_PAGES) {
            return Outcome.refused(ScanRefusals.tooManyPages(files.get(files.size() - 1), all, ScannedFile.MOST_PAGES));
        }
        return new Run(opened, all, progress).pages();
    }

    /** One reading. */
    private static final class Run {
        private static final long MOST_SECONDS_A_PAGE = 60;
        private static final long MILLIS_BETWEEN_LOOKS = 200;

        private final List<ScannedFile> files;
        private final int all;
        private final ScanProgress progress;
        private final List<ScannedPage> pages = new ArrayList<>();

        Run(List<ScannedFile> files, int all, ScanProgress progress) {
            this.files = files;
            this.all = all;
            this.progress = progress;
        }

        Outcome<Pages> pages() {
            if (!progress.goOn(0, all)) {
                return Outcome.refused(ScanRefusals.cancelled());
            }
            List<byte[]> attached = new ArrayList<>();
            for (ScannedFile file : files) {
                Optional<Refusal> refusal = read(file);
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
                attached.addAll(file.attached());
            }
            List<Path> order = files.stream().map(ScannedFile::path).toList();
            pages.sort(Comparator.<ScannedPage>comparingInt(page -> order.indexOf(page.file()))
                    .thenComparingInt(ScannedPage::number));
            return Outcome.done(new Pages(pages, attached));
        }

        private Optional<Refusal> read(ScannedFile file) {
            AtomicInteger next = new AtomicInteger(1);
            List<Deadline> deadlines = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
                Thread thread = new Thread(work, "scan");
                thread.setDaemon(true);
                return thread;
            });
            try {
                CompletionService<Optional<Refusal>> working = new ExecutorCompletionService<>(threads);
                for (int thread = 0; thread < Math.min(THREADS, file.pages()); thread++) {
                    Deadline deadline = new Deadline(ScannedFile.MOST_SECONDS);
                    deadlines.add(deadline);
                    working.submit(() -> each(file, next, deadline));
                }
                return awaited(working, deadlines.size());
            } catch (ExecutionException failed) {
                return Optional.of(refusal(failed.getCause(), file.path()));
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
                return progress.goOn(pages.size(), all);
            }
        }

        /** Reads one page after another, whichever is next. */
        private Optional<Refusal> each(ScannedFile file, AtomicInteger next, Deadline deadline) throws IOException {
            try (ScanSource source = file.open(deadline)) {
                for (int page = next.getAndIncrement(); page <= file.pages(); page = next.getAndIncrement()) {
                    deadline.renew(MOST_SECONDS_A_PAGE);
                    ScannedPage read = page(file.path(), source, page);
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
            }
        }
    }

    private static Refusal refusal(Throwable cause, Path file) {
        if (cause instanceof Deadline.Passed) {
            return ScanRefusals.tooSlow(file);
        }
        // A damaged or hostile file makes its reader stumble in more ways than it declares.
        return ScanRefusals.damaged(file);
    }

    private static ScannedPage page(Path file, ScanSource source, int page) throws IOException, ScanRefusals.Unfit {
        List<Reading> codes = List.of();
        boolean blank = false;
        for (int attempt = 0; ; attempt++) {
            Optional<Grey> picture = source.picture(page, attempt);
            if (picture.isEmpty() || blank) {
                break;
            }
            List<Reading> found = readings(CodeFinder.read(picture.get(), SealText::isOfOurs));
            codes = found.isEmpty() ? codes : found;
            if (!codes.isEmpty() && !(codes.get(0) instanceof Reading.Foreign)) {
                break;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new Deadline.Passed();
            }
            blank = codes.isEmpty() && Pictures.isBlank(picture.get());
        }
        return new ScannedPage(file, page, codes, blank, source.text(page));
    }

    /** A page may bear any codes beside its own. */
    static List<Reading> readings(Collection<String> texts) {
        List<Reading> all = texts.stream().map(SealText::read).distinct().toList();
        List<Reading> ours =
                all.stream().filter(one -> !(one instanceof Reading.Foreign)).toList();
        return ours.isEmpty() ? all : ours;
    }
}
