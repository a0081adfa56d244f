package org.samut.core.office.signed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.paper.scan.PaperVerification;
import org.samut.core.paper.scan.ScanProgress;

/**
 * Holds scans against one sealed revision. Needs no store; may take minutes. Changes nothing. Safe for several threads.
 *
 * @param book the sealed revision that the scans must be of
 */
public record CopyCheck(PaperVerification verification, KnownBook book) {
    public CopyCheck {
        Objects.requireNonNull(verification);
        Objects.requireNonNull(book);
    }

    public Outcome<CheckedCopy> check(List<Path> files, ScanProgress progress) throws WorldFailure {
        // The hashes first: what is kept later must be what was read from here on.
        List<CheckedCopy.Source> sources = new ArrayList<>();
        for (Path file : files) {
            CheckedCopy.Source.of(file).ifPresent(sources::add);
        }
        return verification
                .verify(files, progress)
                .either(scan -> Outcome.done(checked(scan, sources)), Outcome::refused);
    }

    private CheckedCopy checked(CheckedScan scan, List<CheckedCopy.Source> sources) {
        boolean printed = scan.isAccepted()
                && sources.stream().map(CheckedCopy.Source::file).anyMatch(PrintedFile::isUnsigned);
        return new CheckedCopy(book, scan, sources, printed);
    }
}
