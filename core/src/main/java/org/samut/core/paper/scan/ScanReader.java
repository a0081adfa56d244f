package org.samut.core.paper.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.code.CodeFinder;
import org.samut.core.paper.scan.code.Grey;
import org.samut.core.paper.scan.file.Deadline;
import org.samut.core.paper.scan.file.Pictures;
import org.samut.core.paper.scan.file.ScanRefusals;
import org.samut.core.paper.scan.file.ScanSource;
import org.samut.core.paper.scan.file.ScannedFile;
import org.samut.core.paper.seal.SealText;
import org.samut.core.paper.seal.SealText.Reading;

/** Reads the pages of scans. Reads only. Safe for several threads. */
public final class ScanReader {
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
        return new ScanRun(opened, progress).pages();
    }

    static ScannedPage page(Path file, ScanSource source, int page) throws IOException, ScanRefusals.Unfit {
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
